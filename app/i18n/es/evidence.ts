export const evidence = {
  link: 'Enlace',
  file: 'Archivo',
  public: 'Público',
  private: 'Solo partes y coordinación',
  added: 'Agregó {{party}} el {{date}}',
  size: '{{type}}, {{size}}',
  download: 'Descargar {{name}}',
  errors: {
    missing: 'Escriba un enlace o elija un archivo',
    empty: 'El archivo está vacío',
    type: 'Este tipo de archivo no se recibe. Use PDF, una imagen o un documento de oficina',
    otherContent: 'El contenido del archivo no corresponde a su nombre. Guárdelo de nuevo con el formato correcto',
  },
}

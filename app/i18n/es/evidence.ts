export const evidence = {
  title: 'Evidencia',
  lead: 'Los enlaces son públicos. Los archivos los ven las partes y la coordinación.',
  none: 'Todavía no hay evidencia',
  noneHelp: 'Un acta, un convenio o una noticia permiten que otros lo verifiquen.',
  add: 'Agregar evidencia',
  link: 'Enlace',
  file: 'Archivo',
  public: 'Público',
  private: 'Solo partes y coordinación',
  added: 'Agregó {{party}} el {{date}}',
  size: '{{type}}, {{size}}',
  download: 'Descargar {{name}}',
  form: {
    url: 'Enlace a un documento público',
    urlHelp: 'Cualquiera podrá abrirlo. Por ejemplo, una noticia o el convenio publicado.',
    file: 'Archivo',
    fileHelp:
      'Un acta o un convenio, en PDF, imagen o documento de oficina, hasta 10 MB. Lo ven solo las partes y la coordinación. Si hay que corregir algo, tendrá que elegirlo de nuevo.',
    label: 'Qué es',
    labelHelp: 'Por ejemplo: Acta de la primera reunión.',
  },
  errors: {
    missing: 'Escriba un enlace o elija un archivo',
    empty: 'El archivo está vacío',
    type: 'Este tipo de archivo no se recibe. Use PDF, una imagen o un documento de oficina',
    otherContent: 'El contenido del archivo no corresponde a su nombre. Guárdelo de nuevo con el formato correcto',
  },
}

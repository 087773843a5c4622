export const site = {
  name: 'Interclúster',
  tagline: 'Espacio de trabajo abierto de Red Clúster Colombia',
}

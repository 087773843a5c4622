export const accounts = {
  email: 'Correo',
  password: 'Contraseña',
  signIn: {
    title: 'Entrar',
    submit: 'Entrar',
    forgot: 'Olvidé mi contraseña',
    noAccount: '¿Todavía no tiene cuenta?',
    requestAccess: 'Pida acceso a la coordinación',
    what: 'La cuenta sirve para registrar en nombre de un clúster. Para consultar no hace falta.',
  },
  demo: {
    title: 'Cuentas de demostración',
    password: 'Todas usan la misma contraseña: la de DEMO_PASSWORD o la que se mostró al iniciar.',
    coordinator: 'Coordinación nacional',
    reader: 'Sin clúster: solo lee',
  },
  notice: {
    signedOut: 'Cerró la sesión.',
  },
  errors: {
    credentials: 'El correo y la contraseña no coinciden. Revise los dos e intente de nuevo.',
    tooManySignIns_one: 'Hubo demasiados intentos. Espere {{count}} minuto o recupere su contraseña.',
    tooManySignIns_other: 'Hubo demasiados intentos. Espere {{count}} minutos o recupere su contraseña.',
  },
}

/** What the start page proposes to a cluster that is signed in: said by the server alone. */
export const nextSteps = {
  initiative: 'Súmese a {{code}}: {{title}}',
  initiativeNote: 'Trabaja {{bottleneck}}, que ustedes reportan. Cierra el {{date}}.',
  bottleneck: '¿También los frena? {{code}}: {{title}}',
  bottleneckNote_zero: 'Es de su sector y nadie lo ha reportado todavía.',
  bottleneckNote_one: 'Es de su sector: lo reporta {{count}} clúster.',
  bottleneckNote_other: 'Es de su sector: lo reportan {{count}} clústeres.',
  mentorship: 'Pida mentoría en {{dimension}}',
  mentorshipNote_one: 'Entre lo más bajo de su madurez; hay {{count}} cupo libre.',
  mentorshipNote_other: 'Entre lo más bajo de su madurez; hay {{count}} cupos libres.',
  assess: 'Haga la autoevaluación de madurez',
  assessNote: 'Con ella le podemos sugerir mentores. Queda privada hasta que la publique.',
  partner: 'Conozca un posible aliado: {{name}}',
  partnerNote_one: '{{count}} clúster sugerido, con sus razones.',
  partnerNote_other: 'El primero de {{count}} clústeres sugeridos, con sus razones.',
}

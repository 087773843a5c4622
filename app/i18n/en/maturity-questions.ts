import type { maturityQuestions as source } from '../es/maturity-questions.ts'

export const maturityQuestions = {
  title: 'Assess the maturity',
  lead: 'Three statements for each dimension. Answer all three, or leave the dimension unanswered: only what is complete is kept.',
  only: 'Only {{dimension}}.',
  whole: 'See all ten dimensions',
  general: 'The cluster as a whole',
  answers: { no: 'No', partly: 'In part', yes: 'Yes' },
  show: 'Show the result to everybody',
  showHelp: 'Unticked, only your people and the coordination see it. You can change it later, reading by reading.',
  submit: 'Save the self-assessment',
  when1: 'On saving',
  next1: 'A public rule puts each dimension at a level, dated today and as declared by your cluster.',
  when2: 'At once',
  next2: 'You see it beside the earlier reading, if there is one.',
  when3: 'To be a mentor',
  next3:
    'A self-assessment alone is not enough: a measurement of the network backs it, or the coordination accepts it.',
  rule: 'How the level comes about',
  statements: {
    general: {
      start: 'The actors trust each other, governance is formal and there is a common road map.',
      consolidation:
        'Management is stable, the plan of action is under way and there are results in cooperation, innovation or access to markets.',
      expansion:
        'Governance is robust, funding is diversified and there are high-impact projects that grow inside the country and abroad.',
    },
    actores: {
      start:
        'Companies, managing body, academia, trade associations and local government take part, each with a clear role.',
      consolidation:
        'A critical mass of companies is committed: it brings knowledge or resources and answers for results.',
      expansion: 'The companies decide on the strategy, micro and small ones too.',
    },
    enfoque: {
      start: 'The cluster has agreed on a common business or strategic segment, more precise than its sector.',
      consolidation: 'It has identified the links of its chain and the gaps between them.',
      expansion: 'Production, transformation, distribution and support are represented and active.',
    },
    estrategia: {
      start: 'There is an agreed strategy, with a documented plan of action.',
      consolidation: 'The plan is up to date and is carried out with people in charge, resources and targets.',
      expansion: 'More than 60% of the plan and more than 60% of the strategy have been carried out.',
    },
    gobernanza: {
      start: 'There is a defined model of governance, with clear rules on who takes part and how decisions are made.',
      consolidation: 'Assembly, committee and working groups meet, and a manager links them.',
      expansion: 'The model was revised in the last two years, and leadership is stable and shared.',
    },
    colaboracion: {
      start: 'The members work together: they share practices, contacts or projects.',
      consolidation: 'There are alliances with universities, development bodies or sources of funding.',
      expansion:
        'Cooperation no longer depends on the manager, and there are agreements with other clusters or with partners abroad.',
    },
    actividades: {
      start: 'Activities come from the road map and turn into definite projects or events.',
      consolidation: 'They are held regularly, and more than 40% of the actors take part.',
      expansion:
        'More than 60% of the actors take part often, and the agenda joins the commercial with the social or environmental.',
    },
    financiacion: {
      start: 'There are resources to operate and for the activities of the coming months.',
      consolidation: 'Resources come from several sources: public, private, from the companies or from cooperation.',
      expansion: 'There is own income from services, and resources secure more than 24 months.',
    },
    resultados_empresariales: {
      start: 'The companies have improved by taking part: productivity, sales, markets or networks.',
      consolidation: 'Those changes are measured with indicators.',
      expansion: 'The indicators show growth: more sales, new markets or new products.',
    },
    resultados_territoriales: {
      start: 'The cluster has strengthened its territory: local skills, productive supply or regional identity.',
      consolidation: 'Its effect on the territory is followed with data, not only with perceptions.',
      expansion: 'The data show a positive effect: employment, investment or new companies.',
    },
    proyeccion: {
      start: 'The obstacles that hold the cluster back are identified.',
      consolidation: 'There is a vision of the coming years and work under way to reach it.',
      expansion:
        'There is a formal plan to grow, with technology, a more sophisticated supply and financial sustainability.',
    },
  },
  method: {
    scales: 'Scales of maturity',
    scale: 'Scale',
    levels: 'Levels, from the first to the last',
    dimensions: 'What it reads',
    source: 'Source',
    tenDimensions_one: 'The overall level and {{count}} dimension',
    tenDimensions_other: 'The overall level and {{count}} dimensions',
    rule: 'From the answers to the level',
    level: 'Level',
    start: 'First statement',
    consolidation: 'Second',
    expansion: 'Third',
    atLeast: '{{answer}}, or more',
    any: 'Any',
    questions: 'The statements and where they come from',
    dimension: 'Dimension',
  },
} satisfies typeof source

import type { mentorships as es } from '../es/mentorships.ts'

export const mentorships = {
  title: 'Mentorships',

  refusals: {
    wrongStatus: 'This can no longer be done: the mentorship has changed its state.',
    notAParty: 'Only the two clusters of this mentorship can do this.',
    notTheMentor: 'Only the mentor can do this.',
    notTheMentee: 'Only the cluster that asked for the mentorship can do this.',
    pastAnswer: 'The last day to answer is over. The request expires in a moment.',
    notDue: 'The last day to answer is not over yet.',
    full: 'The mentor has no free places. The request can be put in line.',
    notFull: 'There is still a free place: accept the request, or decline it with a reason.',
    noAgreement: 'There is no agreement to sign yet.',
    otherVersion: 'The agreement has changed since you opened this page. Read it again before signing.',
    alreadySigned: 'Your cluster has already signed this version of the agreement.',
    ownCluster: 'A cluster cannot be its own mentor.',
    notOffered: 'That cluster does not offer mentorship in this dimension.',
    alreadyOpen: 'You already have a mentorship with {{mentor}} in this dimension that is not over.',
    suggestedNotOffered: 'The cluster you suggest does not offer mentorship in this dimension.',
    askedTooLate: 'The mentorship is over: nothing more is asked.',
  },
  errors: {
    mentor: 'Choose whom you ask for mentorship.',
    dimension: 'Choose what you want to get better at.',
    goal: 'Write what you want to achieve.',
    expected: 'Write what result you expect.',
    startDate: 'Choose today or a later day.',
    reason: 'Write the reason.',
    question: 'Write your question or your answer.',
  },
  notice: {
    requested: 'You asked for the mentorship. We will tell you when they answer.',
    accept: 'You accepted the mentorship. Next, the agreement is written and signed.',
    decline: 'You said no. Your reason was sent to the other cluster.',
    waitlist: 'The request is in line for a place.',
    recall: 'The request is out of the line. You can answer it now.',
    withdraw: 'You withdrew the request.',
    ask: 'Both clusters can read what you wrote.',
  },
} satisfies typeof es

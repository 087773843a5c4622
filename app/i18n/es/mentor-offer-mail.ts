/** What a cluster is told of the dimensions it offers to accompany others in. */
export const mentorOfferMail = {
  mentorOfferAccepted: {
    subject: '{{party}} puede ser mentor en {{dimension}}',
    text: 'La coordinación nacional aceptó a {{party}} como mentor en {{dimension}}. Desde ahora aparece a los clústeres que buscan quién los acompañe.\n\nMotivo:\n\n{{reason}}\n\nSu oferta está aquí:\n\n{{link}}',
  },
  mentorOfferRefused: {
    subject: '{{party}} no quedó como mentor en {{dimension}}',
    text: 'La coordinación nacional no aceptó por ahora a {{party}} como mentor en {{dimension}}.\n\nMotivo:\n\n{{reason}}\n\nPuede ofrecerla de nuevo cuando algo cambie:\n\n{{link}}',
  },
}

import { pluralsOf } from './plural.ts';

const plural = pluralsOf('fr');

/** Messages of what procedures add to a case: checklists, requests, orders, family, what is shown once. */
export const frProcedures = {
  checklist: {
    progress: (done: number, total: number) => `${done}/${total}`,
    done: 'Fait\u00a0:',
    toDo: 'À faire\u00a0:',
    allDone: 'Toutes les étapes sont faites.',
  },
  requests: {
    title: 'Demandes en attente',
    ask: 'Demander…',
    askFor: (label: string) => `Demander\u00a0: ${label}`,
    askValue: 'Demander une valeur refusée…',
    waits: 'La demande attend sur le dossier, jusqu’à la réponse de qui peut le faire.',
    send: 'Envoyer la demande',
    note: 'Mot à qui répond',
    noteHint: 'Facultatif. Une phrase suffit.',
    asked: (label: string) => `Demande envoyée\u00a0: ${label}.`,
    askedBy: (name: string) => `Demandé par ${name}.`,
    field: 'Champ',
    proposed: 'Proposé',
    whatItTakes: 'Ce qu’il faudra',
    complete: 'Compléter',
    completeTitle: (label: string) => `Compléter la demande\u00a0: ${label}`,
    completed: (label: string) => `Demande complétée\u00a0: ${label}.`,
    approve: 'Approuver',
    approveTitle: (label: string) => `Approuver\u00a0: ${label}`,
    approved: (label: string, state: string) => `Approuvé\u00a0: ${label}. Dossier «\u00a0${state}\u00a0».`,
    change: 'Changer une valeur',
    trying: 'Le bureau regarde ce que cela donne…',
    nothingStands: 'Rien ne s’y oppose\u00a0: approuver fera l’action, en votre nom.',
    refuse: 'Refuser',
    refuseTitle: (label: string) => `Refuser\u00a0: ${label}`,
    refused: (label: string) => `Demande refusée\u00a0: ${label}.`,
    reasonHint: (name: string) => `${name} le lira sur le dossier.`,
    withdraw: 'Retirer',
    withdrawTitle: (label: string) => `Retirer la demande\u00a0: ${label}`,
    withdrawn: (label: string) => `Demande retirée\u00a0: ${label}.`,
  },
  reveal: {
    title: (domain: string) => `Code de transfert de ${domain}`,
    before: 'Le code sera montré une fois, à vous seul, et votre demande sera notée au dossier.',
    once: 'Cette lecture est notée au dossier. Le code n’est gardé nulle part\u00a0: fermée, cette fenêtre ne le montrera plus.',
    expires: (day: string) => `Valable jusqu’au ${day}.`,
    copy: 'Copier le code',
    copied: 'Code copié.',
    notCopied: 'Le navigateur a refusé la copie\u00a0: sélectionnez le code.',
    done: 'J’ai le code',
  },
  family: {
    title: 'Dossiers liés',
    parent: 'Né de',
    children: 'A ouvert',
    siblings: 'Du même contrat',
  },
  partnerFacts: {
    title: 'État du salon',
    unknown: 'non renseigné',
    planned: (day: string, text: string) => `à partir du ${day}\u00a0: ${text}`,
  },
  deliveries: {
    title: 'Ordres au bureau d’enregistrement',
    again: (tries: number, time: string) =>
      plural(tries, {
        one: `${tries}\u00a0essai, le prochain à ${time}`,
        other: `${tries}\u00a0essais, le prochain à ${time}`,
      }),
  },
  reminders: { title: 'Rappels' },
};

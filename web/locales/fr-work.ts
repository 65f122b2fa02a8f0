import { pluralsOf } from './plural.ts';

const plural = pluralsOf('fr');

/** Messages of the screens where work is found and done in numbers: the day, requests, many cases, a partner. */
export const frWork = {
  myDay: {
    title: 'Ma journée',
    counted: (count: number) =>
      plural(count, { one: `${count}\u00a0dossier à traiter`, other: `${count}\u00a0dossiers à traiter` }),
    sections: {
      overdue: 'En retard',
      today: 'À traiter aujourd’hui',
      'call-now': 'À appeler maintenant',
      'to-approve': 'À décider',
      returned: 'Revenus à leur auteur',
      reminder: 'Rappels',
      next: 'La suite',
    },
    appointments: 'Rendez-vous',
    minutes: (minutes: number) => `${minutes}\u00a0min`,
    toClose: 'Passé, à clore',
    covering: (name: string, until: string) => `Vous remplacez ${name} jusqu’au ${until}.`,
    covered: (name: string) => `Pour ${name}, en son absence`,
    act: 'Faire ce qui est demandé',
    answer: 'Répondre',
    opening: 'Le dossier s’ouvre…',
    notNow: 'Le dossier le demande, mais ce n’est pas à vous de le faire, ou pas encore.',
    next: 'Ligne suivante',
    previous: 'Ligne précédente',
    empty: 'Rien ne vous attend',
    emptyHint: 'Aucun dossier, aucun appel, aucune demande et aucun rendez-vous jusqu’à demain soir.',
    toFile: 'Voir la file',
  },
  approvals: {
    title: 'Demandes',
    counted: (count: number, more: boolean) =>
      plural(count, {
        one: `${count}\u00a0demande${more ? ' affichée' : ''}`,
        other: `${count}\u00a0demandes${more ? ' affichées' : ''}`,
      }),
    empty: 'Aucune demande ne vous attend',
    emptyHint: 'Ce que d’autres vous proposent de faire à leur place s’affiche ici.',
    askedBy: (name: string) => `Demandé par ${name},`,
    ready: 'Complète\u00a0: vous pouvez l’approuver.',
    toComplete: 'Il manque de quoi l’approuver.',
    notNow: 'Ne peut pas être approuvée telle quelle.',
    approveOne: 'Approuver',
    refuse: 'Refuser',
    approvePicked: 'Approuver ce qui est coché, ou la demande en main',
    previewPicked: 'Approuver ensemble',
    pickReady: 'Cocher celles qui sont complètes',
    approveMany: (count: number) =>
      plural(count, { one: 'Approuver une demande', other: `Approuver ${count}\u00a0demandes` }),
    approve: (count: number) =>
      plural(count, { one: `Approuver ${count}\u00a0demande`, other: `Approuver ${count}\u00a0demandes` }),
    refuseOne: (label: string, salon: string) => `Refuser\u00a0: ${label}, ${salon}`,
    reasonHint: (name: string) => `${name} lira ce motif sur le dossier.`,
    refused: (label: string, salon: string) => `Demande refusée\u00a0: ${label}, ${salon}.`,
    next: 'Demande suivante',
    previous: 'Demande précédente',
  },
  bulk: {
    pick: (what: string) => `Cocher ${what}`,
    pickThis: 'Cocher ou décocher la ligne',
    pickAll: 'Cocher tout ce qui est affiché',
    noneYet: 'Rien n’est coché.',
    picked: (count: number) => plural(count, { one: `${count}\u00a0coché`, other: `${count}\u00a0cochés` }),
    clear: 'Tout décocher',
    tooMany: (most: number) => `${most}\u00a0à la fois au plus.`,
    would: (done: number, refused: number) =>
      `${plural(done, { one: `${done}\u00a0possible`, other: `${done}\u00a0possibles` })}, ${plural(refused, { one: `${refused}\u00a0refusé`, other: `${refused}\u00a0refusés` })}. Rien n’est encore fait.`,
    did: (done: number, refused: number) =>
      `${plural(done, { one: `${done}\u00a0fait`, other: `${done}\u00a0faits` })}, ${plural(refused, { one: `${refused}\u00a0refusé`, other: `${refused}\u00a0refusés` })}.`,
    previewTitle: 'Ce qui arriverait à chacun',
    resultTitle: 'Ce qui est arrivé à chacun',
    wouldColumn: 'Ce qui arriverait',
    didColumn: 'Ce qui est arrivé',
    allowed: 'Possible',
    done: 'Fait',
    refused: 'Refusé',
    moves: (from: string, to: string) => `de «\u00a0${from}\u00a0» à «\u00a0${to}\u00a0»`,
    opens: 'Ouvrirait un autre dossier.',
  },
};

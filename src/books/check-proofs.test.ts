import { describeSpecimens, type Specimen } from '../../test/kit/book.ts';

const LIFE: readonly Specimen[] = [
  {
    why: 'a state no action leads to',
    change: ['  done: {', '  limbo: { label: { fr: Limbes, en: Limbo }, end: true }\n  done: {'],
    finds: [['state-unreachable', 'limbo', { state: 'limbo', reached: ['open', 'waiting', 'done'], entries: [] }]],
  },
  {
    why: 'an open state nobody can leave',
    change: [
      'label: { fr: Finir, en: Finish }\n    from: [open, waiting]',
      'label: { fr: Finir, en: Finish }\n    from: [open]',
    ],
    finds: [['state-without-exit', '  waiting: {', { state: 'waiting', reached: ['waiting'] }]],
  },
  {
    why: 'an action nobody may take, and the state behind it',
    change: ['to: waiting\n    who: [ { roles: [agent] } ]', 'to: waiting\n    who: []'],
    finds: [
      ['state-unreachable', '  waiting: {', { state: 'waiting', entries: [{ action: 'wait', from: ['open'] }] }],
      ['action-nobody', '  wait:', { action: 'wait', rows: [] }],
    ],
  },
  {
    why: 'an action whose condition is never true',
    change: [
      'who: [ { roles: [agent, lead] } ]\n    input: [origin]',
      'who: [ { roles: [agent], when: [ { field: urgent, is: true }, { field: urgent, empty: true } ] } ]\n    input: [origin]',
    ],
    finds: [['action-nobody', '  set-origin:', { action: 'set-origin', rows: [{ why: 'condition-never-true' }] }]],
  },
  {
    why: 'an action for the owner who is not the owner',
    change: [
      'who: [ { roles: [agent, lead] } ]\n    input: [origin]',
      'who: [ { roles: [lead], only: [owner], not: [owner] } ]\n    input: [origin]',
    ],
    finds: [['action-nobody', '  set-origin:', { rows: [{ why: 'contradictory-relations' }] }]],
  },
  {
    why: 'a condition on a value that nothing writes',
    change: [
      '- { field: receivedOn }',
      '- { condition: { field: checked, is: true }, say: { fr: Non., en: No. } }\n      - { field: receivedOn }',
    ],
    finds: [
      ['gate-impossible', 'condition: {', { action: 'finish', need: { field: 'checked', is: true } }],
      ['example-failed', 'allowed: true', null],
    ],
  },
  {
    why: 'a template for another kind of case',
    change: ['for: { cases: [request] }', 'for: { cases: [] }'],
    finds: [['gate-impossible', 'template: memo }', { action: 'finish', need: { template: 'memo' }, cases: [] }]],
  },
  {
    why: 'evidence that the action it serves does not ask for',
    change: ['serves: finish', 'serves: wait'],
    finds: [['evidence-unused', '\nevidence: silence', { evidence: 'silence', serves: 'wait' }]],
  },
  {
    why: 'two rights that name different people for one value',
    change: [
      'template: memo\nlabel',
      'rights: again\nfor: { case: request, field: origin, value: sales-process }\nwho: [ { roles: [agent] } ]\n```\n\n```yaml rule\ntemplate: memo\nlabel',
    ],
    finds: [['field-author-conflict', 'rights: again', { field: 'origin', says: [['lead'], ['agent']] }]],
  },
];

const PROOFS: readonly Specimen[] = [
  {
    why: 'a claim that the plain action breaks',
    change: ['- { roles: [agent], when: { field: origin, isNot: sales-process } }', '- { roles: [agent] }'],
    finds: [
      [
        'claim-broken',
        'claim:',
        { actor: 'agent', start: { case: 'request', origin: 'sales-process' }, path: [{ action: 'finish', set: {} }] },
      ],
      ['example-failed', 'refused: [role]', { expected: { refused: ['role'] } }],
    ],
  },
  {
    why: 'a claim that a detour breaks: change the origin, then finish',
    change: [
      'for: { case: request, field: origin, value: sales-process }',
      'for: { case: request, field: urgent, value: true }',
    ],
    finds: [
      [
        'claim-broken',
        'claim:',
        { actor: 'agent', path: [{ action: 'set-origin', set: { origin: 'walk-in' } }, { action: 'finish' }] },
      ],
    ],
  },
  {
    why: 'a claim that a child case breaks: it opens without the origin',
    change: [
      '  finish:\n    label',
      '  again:\n    label: { fr: Rouvrir, en: Again }\n    from: [open]\n    who: [ { roles: [agent] } ]\n    opens: { type: request, carry: [receivedOn] }\n  finish:\n    label',
    ],
    finds: [
      [
        'claim-broken',
        'claim:',
        { actor: 'agent', path: [{ action: 'again', opens: 'request' }, { action: 'finish' }] },
      ],
    ],
  },
  {
    why: 'a date example that the rule does not give',
    change: ['then: { actBy: 2026-11-30 }', 'then: { actBy: 2026-11-20 }'],
    finds: [['example-failed', '2026-11-20', { expected: { actBy: '2026-11-20' }, got: { actBy: '2026-11-30' } }]],
  },
  {
    why: 'a decision example that the rules do not give',
    change: [
      'when: finish, then: { allowed: true, state: done }',
      'when: finish, then: { refused: [missing-template] }',
    ],
    finds: [
      [
        'example-failed',
        'note: Oui',
        { expected: { refused: ['missing-template'] }, got: { allowed: true, refused: [] } },
      ],
    ],
  },
  {
    why: 'an evidence example that the rule does not give',
    change: [
      '- { given: { product: basic',
      '- { given: { firstAttempt: 2026-10-01 }, then: { earliest: 2026-10-06 } }\n' +
        '- { given: { firstAttempt: 2026-10-01, today: 2026-10-06 }, then: { eligible: true } }\n' +
        '- { given: { firstAttempt: 2026-10-01, today: 2026-10-05 }, then: { eligible: true } }\n' +
        '- { given: { product: basic',
    ],
    finds: [['example-failed', 'today: 2026-10-05', { expected: { eligible: true }, got: { eligible: false } }]],
  },
  {
    why: 'evidence that stands before a loss made compulsory',
    change: ['promises: [{ daysLeft: { min: 13 } }]', 'must: finish'],
    finds: [['evidence-gates-compulsory-loss', 'evidence: silence, when', null]],
  },
  {
    why: 'evidence that cannot be had before its deadline',
    change: ['span: 5 days', 'span: 20 days\nwithin: [reply]'],
    finds: [['evidence-infeasible', '\nevidence: silence', { deadline: 'reply', span: 20 }]],
  },
  {
    why: 'a day no row covers, and the example on it',
    change: ['dayOfMonth: 16-31', 'dayOfMonth: 16-30'],
    finds: [['day-uncovered', 'deadline: reply', null]],
  },
  {
    why: 'a promise February breaks',
    change: ['min: 13', 'min: 15'],
    finds: [['promise-broken', 'min: 15', null]],
  },
  {
    why: 'a date result that cannot be read, and no example held against it',
    change: ['actBy: end of month + 1', 'actBy: end of mnth + 1'],
    finds: [['bad-date-result', 'end of mnth', null]],
  },
];

describeSpecimens('lifecycle and authority', LIFE);
describeSpecimens('proofs', PROOFS);

import { pluralsOf } from './plural.ts';

const plural = pluralsOf('en');

/** The English twin of fr-procedures.ts. */
export const enProcedures = {
  checklist: {
    progress: (done: number, total: number) => `${done}/${total}`,
    done: 'Done:',
    toDo: 'To do:',
    allDone: 'Every step is done.',
  },
  requests: {
    title: 'Waiting requests',
    ask: 'Ask…',
    askFor: (label: string) => `Ask: ${label}`,
    askValue: 'Ask for a refused value…',
    waits: 'The request waits on the case until somebody who may do it answers.',
    send: 'Send the request',
    note: 'A word to whoever answers',
    noteHint: 'Optional. One sentence is enough.',
    asked: (label: string) => `Request sent: ${label}.`,
    askedBy: (name: string) => `Asked by ${name}.`,
    field: 'Field',
    proposed: 'Proposed',
    whatItTakes: 'What it will take',
    complete: 'Complete',
    completeTitle: (label: string) => `Complete the request: ${label}`,
    completed: (label: string) => `Request completed: ${label}.`,
    approve: 'Approve',
    approveTitle: (label: string) => `Approve: ${label}`,
    approved: (label: string, state: string) => `Approved: ${label}. Case “${state}”.`,
    change: 'Change a value',
    trying: 'The desk is looking at what it would give…',
    nothingStands: 'Nothing stands in the way: approving takes the action, in your name.',
    refuse: 'Refuse',
    refuseTitle: (label: string) => `Refuse: ${label}`,
    refused: (label: string) => `Request refused: ${label}.`,
    reasonHint: (name: string) => `${name} will read it on the case.`,
    withdraw: 'Withdraw',
    withdrawTitle: (label: string) => `Withdraw the request: ${label}`,
    withdrawn: (label: string) => `Request withdrawn: ${label}.`,
  },
  reveal: {
    title: (domain: string) => `Transfer code of ${domain}`,
    before: 'The code will be shown once, to you alone, and your asking will be recorded on the case.',
    once: 'This reading is recorded on the case. The code is kept nowhere: once closed, this window will not show it again.',
    expires: (day: string) => `Valid until ${day}.`,
    copy: 'Copy the code',
    copied: 'Code copied.',
    notCopied: 'The browser refused to copy: select the code.',
    done: 'I have the code',
  },
  family: {
    title: 'Related cases',
    parent: 'Born of',
    children: 'Opened',
    siblings: 'Of the same contract',
  },
  partnerFacts: {
    title: 'State of the salon',
    unknown: 'not recorded',
    planned: (day: string, text: string) => `from ${day}: ${text}`,
  },
  deliveries: {
    title: 'Orders to the registrar',
    again: (tries: number, time: string) =>
      plural(tries, {
        one: `${tries} try, the next at ${time}`,
        other: `${tries} tries, the next at ${time}`,
      }),
  },
  reminders: { title: 'Reminders' },
};

import { recordAbsence, setCover, setHours, withdrawAbsence } from './commands/agenda.ts';
import { addNote, attachFile } from './commands/case-papers.ts';
import { changeManager } from './commands/change-manager.ts';
import { recordDomain } from './commands/domains.ts';
import {
  approveProposal,
  completeProposal,
  proposeAction,
  refuseProposal,
  withdrawProposal,
} from './commands/proposals.ts';
import { recordReceipt } from './commands/receipts.ts';
import { correctCall, declareNumber, logCall } from './commands/calls.ts';
import { importPartner } from './commands/import-partner.ts';
import { correctLetter } from './commands/letter-correction.ts';
import { matchLetter, registerLetter } from './commands/letters.ts';
import { openCase } from './commands/open-case.ts';
import { addPerson, publishBook } from './commands/people-and-books.ts';
import { takeAction } from './commands/take-action.ts';
import type { CommandKind } from './command.ts';
import type { Handler } from './context.ts';

/** Every command of the desk and who carries it out: an explicit list, so that one look tells what can be asked. */
export const HANDLERS: { readonly [Kind in CommandKind]: Handler<Kind> } = {
  'open-case': openCase,
  'take-action': takeAction,
  'propose-action': proposeAction,
  'complete-proposal': completeProposal,
  'approve-proposal': approveProposal,
  'refuse-proposal': refuseProposal,
  'withdraw-proposal': withdrawProposal,
  'record-receipt': recordReceipt,
  'record-domain': recordDomain,
  'change-manager': changeManager,
  'attach-file': attachFile,
  'add-note': addNote,
  'register-letter': registerLetter,
  'match-letter': matchLetter,
  'correct-letter': correctLetter,
  'log-call': logCall,
  'correct-call': correctCall,
  'declare-number': declareNumber,
  'set-hours': setHours,
  'record-absence': recordAbsence,
  'withdraw-absence': withdrawAbsence,
  'set-cover': setCover,
  'import-partner': importPartner,
  'add-person': addPerson,
  'publish-book': publishBook,
};

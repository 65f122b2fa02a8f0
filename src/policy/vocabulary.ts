import { caseTypeBlock } from './vocabulary/case-type.ts';
import {
  calendarBlock,
  checklistBlock,
  claimBlock,
  deadlineBlock,
  evidenceBlock,
  listBlock,
  partnerBlock,
  rightsBlock,
  rolesBlock,
  templateBlock,
} from './vocabulary/rules.ts';

/**
 * The closed vocabulary of a procedure book: one schema per kind of rule block, named by the block's first key.
 * A word that is not here is a finding; there is no expression to run, so a book can be proved before it is believed.
 */
export const BLOCKS = {
  roles: rolesBlock,
  calendar: calendarBlock,
  list: listBlock,
  'case-type': caseTypeBlock,
  deadline: deadlineBlock,
  evidence: evidenceBlock,
  template: templateBlock,
  checklist: checklistBlock,
  partner: partnerBlock,
  rights: rightsBlock,
  claim: claimBlock,
} as const;

export type BlockKind = keyof typeof BLOCKS;

export const BLOCK_KINDS = Object.keys(BLOCKS) as BlockKind[];

export const isBlockKind = (word: string): word is BlockKind => Object.hasOwn(BLOCKS, word);

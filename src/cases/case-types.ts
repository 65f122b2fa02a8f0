import type { PartnerRow } from '../db/rows.ts';
import type { CaseType, Condition, WhoRow } from '../policy/book.ts';
import { holds } from '../policy/conditions.ts';
import { draftCase, openForm } from '../policy/decide-open.ts';
import { NOTHING_AROUND, readFact, type Situation } from '../policy/facts.ts';
import type { Reason } from '../policy/reason.ts';
import { weighWho } from '../policy/who.ts';
import { ask, type Asking, type Look } from './asking.ts';
import type { Door } from './execute.ts';
import { type FormField, formField } from './form.ts';
import { aroundOf, loadPartner, relationsToPartner } from './load.ts';
import { listLabel, speak, type SpokenReason } from './words.ts';

export interface CaseTypeView {
  id: string;
  label: string;
  products: { id: string; label: string }[];
  states: { id: string; label: string }[];
  open: { allowed: boolean; reasons: SpokenReason[]; fields: FormField[] };
}

/** The case as it would be opened on a partner, or on nobody yet: what the form and its choices are weighed against. */
function situationOf(type: CaseType, partner: PartnerRow | null, asking: Asking): Situation {
  const { actor, today, book } = asking;
  const relations = partner ? relationsToPartner(actor, partner) : [];
  const request = {
    type: type.id,
    partner: partner?.id ?? '',
    product: null,
    contract: null,
    owner: partner?.manager ?? null,
    relations,
    given: {},
    known: {},
    parent: null,
    alreadyOpen: null,
    partnerProducts: [],
  };
  return {
    case: draftCase(type, request, actor, today, book.version),
    actor,
    relations,
    contact: { calls: [], numbers: { salon: true, pro: true } },
    today,
    around: partner ? aroundOf(partner, null, today) : NOTHING_AROUND,
  };
}

/**
 * Whether somebody may open a case at all. A row that only waits for values of the form lets them begin: `asked` are
 * those values, and the opening itself is refused without them.
 */
function weighOpening(
  type: CaseType,
  situation: Situation,
  { book, actor }: Asking,
): { failed: Reason[]; asked: string[] } {
  const { who, source } = type.open;
  const read = (name: string) => readFact(situation, name);
  const weigh = (rows: readonly WhoRow[]): Reason[] =>
    weighWho(book, rows, actor, situation.relations, read, source).filter((found) => !found.ok);
  const failed = weigh(who);
  if (failed.length === 0) return { failed, asked: [] };
  const form = openForm(type);
  const waits = (condition: Condition): boolean => !holds(condition, read);
  for (const row of who) {
    const asked = row.when.filter(waits).map((condition) => condition.field);
    const isLifted = asked.every((field) => form.includes(field));
    if (isLifted && weigh([{ ...row, when: [] }]).length === 0) return { failed: [], asked };
  }
  return { failed, asked: [] };
}

/**
 * The kinds of case of the book in force, whether this person may open one, and the form, each choice with the right
 * to it. With a partner, separation of duty is weighed too.
 */
export async function caseTypes(door: Door, look: Look, partnerId?: string): Promise<CaseTypeView[]> {
  const asking = await ask(door, look);
  const { book, lang, today } = asking;
  const partner = partnerId === undefined ? null : ((await loadPartner(door.pool, today, partnerId))?.partner ?? null);
  return [...book.caseTypes.values()].map((type) => {
    const situation = situationOf(type, partner, asking);
    const { failed, asked } = weighOpening(type, situation, asking);
    const fields = openForm(type).flatMap((name) => {
      const field = type.fields.get(name);
      const required = type.open.requires.includes(name) || asked.includes(name);
      const need = { required, missing: required };
      return field ? [formField({ pinned: book, law: book }, field, situation, asking, need)] : [];
    });
    return {
      id: type.id,
      label: type.label[lang],
      products: type.products.map((id) => ({ id, label: listLabel(book, 'products', id, lang) })),
      states: [...type.states.values()].map((state) => ({ id: state.id, label: state.label[lang] })),
      open: { allowed: failed.length === 0, reasons: failed.map((found) => speak(found, lang)), fields },
    };
  });
}

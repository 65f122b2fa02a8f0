import type {
  Book,
  CaseType,
  Checklist,
  Claim,
  Deadline,
  EvidenceRule,
  Example,
  Finding,
  Right,
  Template,
} from '../book.ts';
import { NO_TRACE, type Trace } from '../compile/place.ts';
import { DESK_COMMANDS } from '../facts.ts';
import { checkCaseType } from './references/case-types.ts';
import { checkConditions, checkProducts, checkWho, demandValue, readable } from './references/conditions.ts';
import {
  demand,
  demandCaseType,
  demandDeadline,
  demandList,
  demandListValue,
  demandPartnerFact,
  demandRole,
  type Naming,
} from './references/naming.ts';

function checkPages(naming: Naming): void {
  const { book, trace } = naming;
  for (const page of book.pages.values()) {
    const source = { page: page.file, line: trace.frontLine(page.file, 'owner') };
    if (page.owner !== undefined) demandRole(naming, page.owner, source);
  }
  const anchors = [...book.pages.values()].flatMap((page) =>
    [...page.anchors.keys()].map((anchor) => `${page.file}#${anchor}`),
  );
  // A fragment without a single heading to cite cites the prose of another book.
  if (anchors.length === 0) return;
  for (const { anchor, source } of trace.cited) {
    const local = anchor.startsWith('#');
    const mine = `${source.page}#`;
    const known = local
      ? anchors.filter((each) => each.startsWith(mine)).map((each) => each.slice(mine.length - 1))
      : anchors;
    demand(naming, 'anchor', known, anchor, source);
  }
}

function checkCalendar({ book, findings, trace }: Naming): void {
  const regions = [...book.calendar.regions.keys()];
  for (const holiday of book.calendar.holidays) {
    holiday.regions?.forEach((region, index) => {
      demand({ book, findings, trace }, 'region', regions, region, holiday.source, 'regions', index);
    });
  }
}

function checkDeadline(naming: Naming, deadline: Deadline): void {
  const { source } = deadline;
  const type = demandCaseType(naming, deadline.case, source, 'for', 'case');
  if (deadline.product !== undefined) {
    if (type) demand(naming, 'product', type.products, deadline.product, source, 'for', 'product');
    else checkProducts(naming, [deadline.product], source, 'for', 'product');
  }
  for (const [field, roles] of Object.entries(deadline.firm)) {
    roles.forEach((role, index) => demandRole(naming, role, source, 'firm', field, index));
    if (type) demand(naming, 'field', type.fields.keys(), field, source, 'firm', field);
  }
  if (!type) return;
  const dates = [...type.fields.values()].filter((field) => field.type === 'date').map(({ id }) => id);
  demand(naming, 'field', dates, deadline.given, source, 'for', 'given');
  checkConditions(naming, type, deadline.when);
  if (deadline.must !== undefined) demand(naming, 'action', type.actions.keys(), deadline.must, source, 'must');
}

function checkEvidence(naming: Naming, rule: EvidenceRule): void {
  const { source } = rule;
  const type = demandCaseType(naming, rule.case, source, 'for', 'case');
  if (type) {
    demand(naming, 'action', type.actions.keys(), rule.serves, source, 'serves');
    checkConditions(naming, type, rule.when);
  }
  rule.attempts.forEach((result, index) => demandListValue(naming, 'call-results', result, source, 'attempts', index));
  rule.resets.forEach((result, index) => demandListValue(naming, 'call-results', result, source, 'resets', index));
  rule.triedBy.forEach((role, index) => demandRole(naming, role, source, 'triedBy', index));
  rule.within.forEach((deadline, index) => demandDeadline(naming, deadline, source, 'within', index));
}

function checkTemplate(naming: Naming, template: Template): void {
  const lines = template.lines.map((line) => line.field);
  template.cases.forEach((name, index) => {
    const type = demandCaseType(naming, name, template.source, 'for', 'cases', index);
    if (!type) return;
    for (const line of template.lines) demand(naming, 'field', type.fields.keys(), line.field, line.source, 'field');
    for (const waiver of template.waives) checkConditions(naming, type, waiver.when);
  });
  for (const waiver of template.waives) {
    waiver.lines.forEach((field, index) => void demand(naming, 'line', lines, field, waiver.source, 'lines', index));
  }
}

function checkRight(naming: Naming, right: Right): void {
  const { source, field, value, partner } = right;
  if (partner !== undefined) demandPartnerFact(naming, partner, source, 'for', 'partner');
  const type = right.case === undefined ? undefined : demandCaseType(naming, right.case, source, 'for', 'case');
  checkWho(naming, type, right.who);
  if (type && field !== undefined && demand(naming, 'field', type.fields.keys(), field, source, 'for', 'field')) {
    if (value !== undefined) demandValue(naming, type, field, value, source, 'for', 'value');
  }
}

function checkClaim(naming: Naming, { never, source }: Claim): void {
  const type = never.case === undefined ? undefined : demandCaseType(naming, never.case, source, 'never', 'case');
  if (never.actor !== undefined) demandRole(naming, never.actor, source, 'never', 'actor');
  if (never.change !== undefined) demandPartnerFact(naming, never.change, source, 'never', 'change');
  if (!type) return;
  if (never.action !== undefined)
    demand(naming, 'action', type.actions.keys(), never.action, source, 'never', 'action');
  checkConditions(naming, type, never.when);
}

/** Case types an example may speak of: the one it names, else those that have its action. */
function typesOf(naming: Naming, example: Example): CaseType[] {
  const { book } = naming;
  if (example.case !== undefined) {
    const type = demandCaseType(naming, example.case, example.source, 'case');
    return type ? [type] : [];
  }
  const all = [...book.caseTypes.values()];
  const { when } = example;
  const able = all.filter((type) => when === undefined || when === 'open' || type.actions.has(when));
  return able.length > 0 ? able : all;
}

const EVIDENCE_WORDS = ['eligible', 'earliest'] as const;

function checkExample(naming: Naming, example: Example): void {
  const types = typesOf(naming, example);
  if (DESK_COMMANDS.some((command) => command === example.when)) {
    if (example.given.actor !== undefined) demandRole(naming, example.given.actor, example.source, 'given', 'actor');
    return;
  }
  // The case type may be the one that did not compile.
  if (example.case === undefined && !naming.trace.whole('case-type')) return;
  // An example about evidence gives calls, not fields; without case types there is nothing to name.
  if (types.length === 0 || EVIDENCE_WORDS.some((word) => word in example.then)) return;
  const { source, when, given } = example;
  if (when !== undefined && when !== 'open') {
    demand(
      naming,
      'action',
      types.flatMap((type) => [...type.actions.keys()]),
      when,
      source,
      'when',
    );
  }
  if (given.actor !== undefined) demandRole(naming, given.actor, source, 'given', 'actor');
  const known = types.flatMap((type) => readable(naming.book, type));
  for (const part of ['given', 'set'] as const) {
    for (const [name, value] of Object.entries(example[part])) {
      if (part === 'given' && name === 'actor') continue;
      if (!demand(naming, 'field', known, name, source, part, name)) continue;
      const type = types.find((each) => each.fields.has(name)) ?? types[0];
      // A value the desk must refuse is what an example of a refusal shows.
      const shown = example.then.refused?.includes('bad-value') === true && part === 'set';
      if (type && types.length === 1 && !shown) demandValue(naming, type, name, value ?? null, source, part, name);
    }
  }
}

function checkChecklist(naming: Naming, checklist: Checklist): void {
  const { source } = checklist;
  const type = demandCaseType(naming, checklist.case, source, 'for', 'case');
  if (!type) return;
  checkConditions(naming, type, checklist.when);
  for (const step of checklist.steps) {
    checkConditions(naming, type, step.done);
    if (step.action !== undefined) demand(naming, 'action', type.actions.keys(), step.action, step.source, 'action');
  }
}

/** Names of a book that nothing declares, with the one probably meant. Names of kinds the book does not hold are left. */
export function checkReferences(book: Book, trace: Trace = NO_TRACE): Finding[] {
  const naming: Naming = { book, trace, findings: [] };
  checkPages(naming);
  checkCalendar(naming);
  for (const type of book.caseTypes.values()) checkCaseType(naming, type);
  for (const deadline of book.deadlines) checkDeadline(naming, deadline);
  for (const rule of book.evidence.values()) checkEvidence(naming, rule);
  for (const template of book.templates.values()) checkTemplate(naming, template);
  for (const checklist of book.checklists.values()) checkChecklist(naming, checklist);
  for (const fact of book.partnerFacts.values()) {
    if (fact.list !== undefined) demandList(naming, fact.list, fact.source, 'list');
  }
  for (const right of book.rights) checkRight(naming, right);
  for (const claim of book.claims) checkClaim(naming, claim);
  for (const example of book.examples) checkExample(naming, example);
  return naming.findings;
}

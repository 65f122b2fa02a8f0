import { z } from 'zod';
import { day, instant, reason, value } from './common.ts';

export const alert = z
  .enum(['ped-passed', 'overdue', 'today', 'this-week'])
  .nullable()
  .meta({ description: 'ped-passed is the loudest: billing ran on' });

const summaryShape = {
  id: z.string(),
  type: z.string(),
  typeLabel: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  stateTone: z.enum(['good', 'bad', 'neutral']),
  open: z.boolean(),
  partner: z.string(),
  partnerName: z.string(),
  address: z.string(),
  postalCode: z.string(),
  city: z.string(),
  product: z.string(),
  productLabel: z.string(),
  origin: z.string().nullable(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  awaiting: z.string().nullable().meta({ description: 'Role the case waits for' }),
  awaitingLabel: z.string().nullable(),
  fcr: day.nullable(),
  actBy: day.nullable(),
  ped: day.nullable(),
  pedFirm: z.boolean(),
  workBy: day.nullable(),
  daysLeft: z.number().int().nullable().meta({ description: 'Days from today to act-by' }),
  alert,
  openedOn: day,
  closedOn: day.nullable(),
  version: z.number().int(),
};
export const caseSummary = z.object(summaryShape).meta({ id: 'CaseSummary' });

export const formField = z
  .object({
    id: z.string(),
    label: z.string(),
    type: z.enum(['text', 'long-text', 'date', 'time', 'list', 'boolean', 'number', 'money', 'person']),
    help: z.string().nullable(),
    required: z.boolean(),
    missing: z.boolean(),
    value,
    options: z.array(z.object({ value: z.string(), label: z.string(), refused: reason.nullable() })).nullable(),
  })
  .meta({ id: 'FormField' });

export const actionView = z
  .object({
    id: z.string(),
    label: z.string(),
    help: z.string().nullable(),
    tone: z.enum(['good', 'bad', 'neutral']),
    allowed: z.boolean().meta({ description: 'Exactly: the action sent with an empty form would be carried out' }),
    completable: z.boolean().meta({ description: 'Refused now, but only for want of values its own form takes' }),
    reasons: z.array(reason).meta({ description: 'Failed conditions' }),
    conditions: z.array(reason).meta({ description: 'Every condition, passed or failed' }),
    form: z.object({ fields: z.array(formField) }),
    to: z.string().nullable(),
    toLabel: z.string().nullable(),
    ask: z.string().nullable().meta({ description: 'Action by which one asks somebody who may' }),
    propose: z
      .object({ allowed: z.boolean(), reasons: z.array(reason) })
      .nullable()
      .meta({ description: 'May this person propose it to those who may? null: the page has no proposals of it' }),
    reveals: z.literal('auth-code').nullable().meta({ description: 'What taking it shows once' }),
    appointment: z
      .object({ act: z.enum(['book', 'move']), minutes: z.number().int() })
      .nullable()
      .meta({ description: 'What it blocks in an agenda, when it books or moves an appointment' }),
    page: z.string(),
    line: z.number().int(),
  })
  .meta({ id: 'ActionView' });

export const step = z.object({ text: z.string(), day: day.nullable(), page: z.string(), line: z.number().int() });
export const dateExplanation = z
  .object({
    rule: z.string(),
    page: z.string(),
    line: z.number().int(),
    quote: z.string().meta({ description: 'The lines of the page, as written' }),
    bookVersion: z.number().int(),
    overridden: z.boolean(),
    actBy: day.nullable(),
    ped: day.nullable(),
    workBy: day.nullable(),
    steps: z.array(step),
    counterfactuals: z.array(z.object({ given: day, actBy: day.nullable(), ped: day.nullable(), text: z.string() })),
  })
  .meta({ id: 'DateExplanation' });

export const evidenceCell = z.object({
  half: z.enum(['morning', 'afternoon']),
  number: z.enum(['salon', 'pro']),
  status: z.enum(['done', 'missing', 'waived']),
  attempt: z.object({ day, time: z.string(), result: z.string() }).nullable(),
});
export const evidence = z
  .object({
    rule: z.string(),
    label: z.string(),
    page: z.string(),
    line: z.number().int(),
    eligible: z.boolean(),
    missing: z.array(z.string()),
    cells: z.array(evidenceCell),
    firstAttempt: day.nullable(),
    oldEnough: z.boolean(),
    recentEnough: z.boolean(),
    earliest: day.nullable(),
    span: z.number().int(),
    daysSinceFirst: z.number().int().nullable(),
  })
  .meta({ id: 'Evidence' });

export const timelineEntry = z
  .object({
    at: instant,
    day,
    time: z.string(),
    kind: z.string().meta({
      description:
        'case-opened, action-taken, letter-attached, call-logged, call-corrected, note-added, file-attached, …',
    }),
    title: z.string(),
    detail: z.string().nullable(),
    actor: z.string(),
    actorName: z.string(),
    covering: z.string().nullable().meta({ description: 'E-mail of who was absent, when the actor covered them' }),
    by: z.string().meta({ description: 'Who did it, as people read it: “Karim, in the absence of Léa”' }),
    roles: z.array(z.string()),
    stream: z.string(),
    version: z.number().int(),
    call: z
      .object({
        id: z.string(),
        number: z.string(),
        result: z.string(),
        half: z.string(),
        late: z.boolean(),
        withdrawn: z.boolean(),
      })
      .nullable(),
    changes: z.array(z.object({ field: z.string(), label: z.string(), value: z.string() })),
  })
  .meta({ id: 'TimelineEntry' });

export const attachment = z
  .object({
    file: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    kind: z.string(),
    kindLabel: z.string(),
  })
  .meta({ id: 'Attachment' });

export const template = z
  .object({
    id: z.string(),
    label: z.string(),
    done: z.number().int(),
    total: z.number().int(),
    complete: z.boolean(),
    action: z.string().nullable().meta({ description: 'The action whose form fills it' }),
    text: z.string().meta({ description: 'The block as it is pasted elsewhere' }),
    fields: z.array(formField),
    page: z.string(),
    line: z.number().int(),
  })
  .meta({ id: 'TemplateView' });

export const pasteTemplate = z
  .strictObject({ text: z.string().max(20_000).meta({ description: 'A block as people paste it' }) })
  .meta({ id: 'PasteTemplate' });
export const pastedTemplate = z
  .object({
    template: z.string(),
    label: z.string(),
    action: z.string().nullable().meta({ description: 'The action whose form takes these values' }),
    set: z.record(z.string(), value).meta({ description: 'Values read; a line left empty says nothing' }),
    found: z.array(z.string()).meta({ description: 'Fields whose line was found, empty ones included' }),
    unread: z
      .array(z.object({ line: z.number().int(), text: z.string() }))
      .meta({ description: 'Lines that belong to no line of the block, counted from 1' }),
    problems: z.array(reason).meta({ description: 'Values that do not fit, lines given twice' }),
  })
  .meta({ id: 'PastedTemplate' });

export const delivery = z
  .object({
    id: z.string(),
    order: z.enum(['reset-code', 'autorenew-off', 'autorenew-on', 'remove-redirections', 'unlock', 'export-zone']),
    orderLabel: z.string(),
    target: z.string().meta({ description: 'The domain name it is about' }),
    state: z
      .enum(['waiting', 'not-configured', 'done', 'failed'])
      .meta({ description: 'not-configured: the desk is not linked to the registrar, the order waits until it is' }),
    stateLabel: z.string(),
    note: z.string().nullable().meta({ description: 'What the other system said the last time' }),
    attempts: z.number().int(),
    nextAt: instant.nullable().meta({ description: 'When it is tried again' }),
    on: day,
  })
  .meta({ id: 'Delivery' });

export const revealedCode = z
  .object({
    kind: z.literal('auth-code'),
    domain: z.string(),
    code: z.string(),
    expiresAt: z.string().nullable(),
  })
  .meta({ id: 'RevealedCode', description: 'Shown once, to who took the action; kept nowhere' });
/** Only in the answer to the action that asked for it. */
const revealed = revealedCode.optional();

export const proposalRequest = z
  .object({
    id: z.string(),
    action: z.string(),
    label: z.string(),
    set: z
      .array(
        z.object({
          field: z.string(),
          label: z.string(),
          value,
          text: z.string(),
          before: z.string().meta({ description: 'What the case says now, in words' }),
        }),
      )
      .meta({ description: 'What was proposed' }),
    note: z.string().nullable(),
    by: z.string(),
    byName: z.string(),
    on: day,
    mayAnswer: z
      .boolean()
      .meta({ description: 'May this person refuse it? Whether they may approve it is in `answer`' }),
    mayComplete: z.boolean().meta({ description: 'It is theirs, to complete or to withdraw' }),
    answer: z
      .object({
        allowed: z.boolean(),
        completable: z.boolean(),
        reasons: z.array(reason),
        conditions: z.array(reason),
      })
      .meta({ description: 'What approving it as it stands would answer' }),
  })
  .meta({ id: 'ProposalRequest' });

export const relative = z
  .object({
    id: z.string(),
    type: z.string(),
    typeLabel: z.string(),
    state: z.string(),
    stateLabel: z.string(),
    tone: z.enum(['good', 'bad', 'neutral']),
  })
  .meta({ id: 'Relative' });

export const checklist = z
  .object({
    id: z.string(),
    label: z.string(),
    steps: z.array(
      z.object({
        id: z.string(),
        say: z.string(),
        help: z.string().nullable(),
        done: z.boolean(),
        action: z.string().nullable().meta({ description: 'Action of the case that does it' }),
      }),
    ),
    done: z.boolean(),
    page: z.string(),
    line: z.number().int(),
  })
  .meta({ id: 'Checklist' });

export const partnerFact = z
  .object({
    id: z.string(),
    label: z.string(),
    help: z.string().nullable(),
    value,
    text: z.string(),
    planned: z
      .array(z.object({ on: day, value, text: z.string() }))
      .meta({ description: 'Changes to come, the nearest first' }),
  })
  .meta({ id: 'PartnerFact' });

export const caseView = z
  .object({
    ...summaryShape,
    contact: z.object({
      salonPhone: z.string().nullable(),
      proPhone: z.string().nullable(),
      email: z.string().nullable(),
    }),
    manager: z.string().nullable(),
    managerName: z.string().nullable(),
    monthlyCents: z.number().int().nullable(),
    commitmentEndsOn: day.nullable(),
    states: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        tone: z.enum(['good', 'bad', 'neutral']),
        current: z.boolean(),
        end: z.boolean(),
      }),
    ),
    fields: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        type: z.string(),
        value,
        text: z.string(),
        firm: z.boolean().nullable(),
      }),
    ),
    next: z
      .object({ say: z.string(), action: z.string().nullable(), page: z.string(), line: z.number().int() })
      .nullable(),
    reminders: z
      .array(
        z.object({
          id: z.string(),
          say: z.string(),
          action: z.string().nullable(),
          due: day,
          page: z.string(),
          line: z.number().int(),
        }),
      )
      .meta({ description: 'What the page brings back on a date that has come' }),
    dates: dateExplanation.nullable(),
    evidence: evidence.nullable(),
    nextCall: z
      .object({ number: z.enum(['salon', 'pro']), half: z.enum(['morning', 'afternoon']) })
      .nullable()
      .meta({ description: 'What a call logged now would fill' }),
    templates: z.array(template).meta({ description: 'First the block the case carries everywhere' }),
    letters: z.array(
      z.object({
        id: z.string(),
        number: z.string().nullable(),
        receivedOn: day,
        channel: z.string(),
        channelLabel: z.string(),
        writtenOn: day.nullable(),
        registeredOn: day,
        scan: z.string().nullable(),
        asks: z.array(z.string()).meta({ description: 'What it asks for besides the termination, in words' }),
        apart: z
          .enum(['after-loss', 'after-ped', 'another-rule'])
          .nullable()
          .meta({ description: 'Why the letter dates nothing on the case' }),
        would: z
          .object({ actBy: day, ped: day.nullable(), workBy: day })
          .nullable()
          .meta({ description: 'What its own rule would then give' }),
      }),
    ),
    attachments: z.array(attachment),
    deliveries: z.array(delivery).meta({ description: 'Orders the case gave to other systems' }),
    parent: z.string().nullable(),
    children: z.array(z.string()),
    family: z.object({ parent: relative.nullable(), children: z.array(relative), siblings: z.array(relative) }),
    partnerFacts: z.array(partnerFact),
    checklists: z.array(checklist),
    requests: z.array(proposalRequest).meta({ description: 'Proposals that wait on the case, oldest first' }),
    actions: z.array(actionView),
    timeline: z.array(timelineEntry),
    bookVersion: z.number().int(),
    revealed,
  })
  .meta({ id: 'CaseView' });

export const casePage = z
  .object({ cases: z.array(caseSummary), next: z.string().nullable(), today: day, asOf: instant })
  .meta({ id: 'CasePage' });

export const caseQuery = z.object({
  type: z.string().optional(),
  state: z.string().optional(),
  owner: z.string().optional().meta({ description: 'E-mail, or `me`' }),
  awaiting: z.string().optional().meta({ description: 'Role, or `me` for any role of the person' }),
  product: z.string().optional(),
  partner: z.string().optional(),
  alert: z.enum(['ped-passed', 'overdue', 'today', 'this-week']).optional(),
  open: z.enum(['true', 'false']).optional().meta({ description: 'Default: open and closed; the File asks for open' }),
  q: z.string().optional().meta({ description: 'Part of a salon name, city or case number' }),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
export const caseCounts = z
  .object({
    open: z.number().int(),
    mine: z.number().int(),
    pedPassed: z.number().int(),
    overdue: z.number().int(),
    today: z.number().int(),
    thisWeek: z.number().int(),
    awaitingMe: z.number().int(),
    awaiting: z.array(z.object({ role: z.string(), label: z.string(), count: z.number().int() })),
    tray: z.number().int().meta({ description: 'Letters waiting for a partner' }),
  })
  .meta({ id: 'CaseCounts' });

export const caseChanged = z
  .object({ id: z.string(), version: z.number().int(), revealed })
  .meta({ id: 'CaseChanged', description: 'With `Prefer: return=minimal`' });
export const openCase = z
  .strictObject({
    type: z.string(),
    partner: z.string(),
    product: z.string().optional(),
    set: z.record(z.string(), value).optional(),
  })
  .meta({ id: 'OpenCase' });
export const takeAction = z.strictObject({ set: z.record(z.string(), value).optional() }).meta({ id: 'TakeAction' });
export const addNote = z.strictObject({ text: z.string().min(1).max(10_000) }).meta({ id: 'AddNote' });
export const attachFile = z
  .strictObject({
    file: z.string().meta({ description: 'sha256 answered by POST /api/files' }),
    name: z.string().min(1).max(200),
    kind: z.string(),
    mediaType: z.string().max(200).optional(),
  })
  .meta({ id: 'AttachFile' });
export const caseTypeView = z
  .object({
    id: z.string(),
    label: z.string(),
    products: z.array(z.object({ id: z.string(), label: z.string() })),
    states: z.array(z.object({ id: z.string(), label: z.string() })),
    open: z.object({ allowed: z.boolean(), reasons: z.array(reason), fields: z.array(formField) }),
  })
  .meta({ id: 'CaseTypeView' });
export const caseTypeList = z.object({ types: z.array(caseTypeView) }).meta({ id: 'CaseTypes' });

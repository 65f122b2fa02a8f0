import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { toFault } from '../base/fault.ts';
import { FileTooLarge } from '../base/files.ts';
import type { Refused } from '../cases/command.ts';
import type { NotRevealed } from '../cases/reveal.ts';
import type { Text } from '../policy/book.ts';
import { speak, type Lang, type SpokenReason } from '../cases/words.ts';

/** Nobody was chosen on the sign-in page, or the session is over. */
export class Unauthenticated extends Error {}

/** What was asked for does not exist, or not for this person. */
export class NotFound extends Error {}

/** RFC 9457 problem details, with the reasons of a refusal. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  id?: string;
  action?: string;
  reasons?: SpokenReason[];
}

/** A file was to be kept and none was sent. */
export class NoFile extends Error {}

/** A text that no database keeps: a NUL, or half of a character. */
export class NotStorable extends Error {}

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

const TITLES: Record<number, Text> = {
  400: { fr: 'Demande illisible', en: 'Unreadable request' },
  401: { fr: 'Personne n’est connecté', en: 'Nobody is signed in' },
  403: { fr: 'Refusé', en: 'Refused' },
  404: { fr: 'Introuvable', en: 'Not found' },
  409: { fr: 'Impossible dans cet état', en: 'Impossible in this state' },
  412: { fr: 'Le dossier a changé', en: 'The case has changed' },
  413: { fr: 'Fichier trop gros', en: 'File too large' },
  415: { fr: 'Format non pris en charge', en: 'Unsupported format' },
  422: { fr: 'Refusé', en: 'Refused' },
  500: { fr: 'Panne du bureau', en: 'The desk failed' },
  502: { fr: 'Le bureau d’enregistrement ne répond pas', en: 'The registrar does not answer' },
  503: { fr: 'Base de données injoignable', en: 'Database unreachable' },
};

/** What the framework itself turns away, in words for people; its own stay in the log. */
const TURNED_AWAY: Record<number, { code: string; detail: Text }> = {
  400: {
    code: 'bad-request',
    detail: { fr: 'La demande n’est pas du JSON lisible.', en: 'The request is not readable JSON.' },
  },
  413: {
    code: 'too-large',
    detail: { fr: 'La demande dépasse un mégaoctet.', en: 'The request is over one megabyte.' },
  },
  415: {
    code: 'unsupported-format',
    detail: { fr: 'Une demande s’écrit en JSON.', en: 'A request is written in JSON.' },
  },
};

/** Builds a problem in one language. */
export function problem(
  status: number,
  code: string,
  detail: string,
  lang: Lang,
  more: Partial<Problem> = {},
): Problem {
  const title = (TITLES[status] ?? TITLES[500])?.[lang] ?? '';
  return { type: `urn:preavis:${code}`, title, status, detail, code, ...more };
}

/** HTTP status of a refusal: who may not is 403, what is not there 404, a stale look 412, a wrong moment 409, the rest 422. */
export function refusalStatus(codes: readonly string[]): number {
  const has = (...wanted: string[]): boolean => codes.some((code) => wanted.includes(code));
  if (has('unknown-case', 'unknown-letter', 'unknown-call', 'unknown-partner', 'unknown-person', 'unknown-action'))
    return 404;
  if (has('unknown-absence')) return 404;
  if (has('role', 'separation', 'draft-only')) return 403;
  if (has('version')) return 412;
  if (has('state', 'already-open', 'already-imported', 'slot', 'unknown-request', 'nothing-asked')) return 409;
  return 422;
}

/** A refusal as a problem: every failed condition, who may, and the line of the page. */
export function refusalProblem(refused: Refused, lang: Lang): Problem {
  const codes = refused.reasons.map((found) => found.code);
  const detail = refused.reasons.map((found) => found.message[lang]).join(' ');
  return problem(refusalStatus(codes), codes[0] ?? 'refused', detail, lang, {
    action: refused.action,
    reasons: refused.reasons.map((found) => speak(found, lang)),
  });
}

/** Sends a refusal. */
export function sendRefusal(reply: FastifyReply, refused: Refused, lang: Lang): FastifyReply {
  const answer = refusalProblem(refused, lang);
  return reply.code(answer.status).header('content-type', PROBLEM_JSON).send(answer);
}

const REVEAL_STATUS: Readonly<Record<NotRevealed['problem'], number>> = {
  'registrar-not-configured': 502,
  'registrar-unavailable': 502,
  'code-pending': 409,
  'no-code': 409,
  'shown-already': 409,
};

/** Sends why there is nothing to show; the action itself is taken. */
export function sendNotRevealed(
  reply: FastifyReply,
  { problem: code, message }: NotRevealed,
  lang: Lang,
): FastifyReply {
  const answer = problem(REVEAL_STATUS[code], code, message[lang], lang);
  return reply.code(answer.status).header('content-type', PROBLEM_JSON).send(answer);
}

const isConnectionLoss = (error: unknown): boolean => {
  const code = (error as { code?: string }).code ?? '';
  return /^(ECONN|ENOENT|EPIPE|57P0|08)/.test(code) || /connection|terminat/i.test((error as Error).message ?? '');
};

function badRequest(
  error: { validation: readonly { instancePath?: string; message?: string }[] },
  lang: Lang,
): Problem {
  const places = error.validation.map((found) => `${found.instancePath || '/'}: ${found.message ?? ''}`.trim());
  const lead = lang === 'fr' ? 'Ce qui ne va pas\u00a0: ' : 'What is wrong: ';
  return problem(400, 'bad-request', lead + places.join(' · '), lang);
}

/** Turns anything thrown into a problem: bad input is named, a fault gets an id that is also in the log. */
export function problemOf(error: unknown, request: FastifyRequest, lang: Lang): Problem {
  if (error instanceof Unauthenticated) {
    return problem(401, 'unauthenticated', lang === 'fr' ? 'Choisissez une personne.' : 'Choose a person.', lang);
  }
  if (error instanceof NotFound) return problem(404, 'not-found', error.message, lang);
  if (error instanceof FileTooLarge) {
    const megabytes = error.limit / 1024 / 1024;
    const detail =
      lang === 'fr' ? `Un fichier fait au plus ${megabytes}\u00a0Mo.` : `A file is at most ${megabytes} MB.`;
    return problem(413, 'file-too-large', detail, lang);
  }
  if (error instanceof NoFile) {
    return problem(400, 'bad-request', lang === 'fr' ? 'Aucun fichier n’a été envoyé.' : 'No file was sent.', lang);
  }
  if (error instanceof NotStorable) {
    const detail =
      lang === 'fr'
        ? 'Un caractère ne peut être ni cherché ni conservé.'
        : 'A character can be neither searched nor kept.';
    return problem(400, 'bad-request', detail, lang);
  }
  if (hasZodFastifySchemaValidationErrors(error)) return badRequest(error, lang);
  const status = (error as { statusCode?: number }).statusCode;
  if (status !== undefined && status >= 400 && status < 500) {
    const known = TURNED_AWAY[status];
    return problem(status, known?.code ?? 'bad-request', known?.detail[lang] ?? (error as Error).message, lang);
  }
  const fault = toFault(error);
  if (isConnectionLoss(error)) {
    request.log.error({ fault: fault.id, error }, 'database unreachable');
    const detail = lang === 'fr' ? 'Réessayez dans quelques secondes.' : 'Try again in a few seconds.';
    return problem(503, 'database-unreachable', detail, lang, { id: fault.id });
  }
  request.log.error({ fault: fault.id, error }, 'fault');
  const detail =
    lang === 'fr'
      ? `Rien n’a été écrit. Donnez ce numéro à qui s’occupe du bureau\u00a0: ${fault.id}.`
      : `Nothing was written. Give this number to whoever looks after the desk: ${fault.id}.`;
  return problem(500, 'fault', detail, lang, { id: fault.id });
}

import { newId } from '../base/ids.ts';
import { execute } from '../cases/execute.ts';
import { answer, refuse } from './answer.ts';
import { needed, readArguments, usage } from './arguments.ts';
import { type CliIo, EXIT } from './io.ts';

const OPTIONS = { email: 'text', name: 'text', role: 'many', 'no-sign-in': 'flag' } as const;

/** `person add --email E --name N --role R…`: a person joins the desk, or their name and roles change. */
export async function personAdd(args: readonly string[], io: CliIo): Promise<number> {
  const { options } = readArguments(args, io, OPTIONS);
  const email = needed(io, 'email', options.email).trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw usage(io, {
      fr: `--email\u00a0: «\u00a0${email}\u00a0» n’est pas une adresse.`,
      en: `--email: “${email}” is not an address.`,
    });
  }
  const name = needed(io, 'name', options.name);
  const roles = options.role
    .flatMap((given) => given.split(','))
    .map((role) => role.trim())
    .filter(Boolean);
  if (roles.length === 0) throw usage(io, { fr: 'L’option --role est nécessaire.', en: 'Option --role is required.' });
  const desk = await io.open();
  try {
    const person = { email, name, roles, canSignIn: !options['no-sign-in'] };
    const envelope = { actor: desk.actor, via: 'cli', key: newId(), now: io.now() } as const;
    const outcome = await execute(desk.door, { kind: 'add-person', ...person }, envelope);
    if (outcome.refused) return refuse(io, outcome);
    answer(io, person, () => `${name} <${email}>: ${roles.join(', ')}`);
    return EXIT.done;
  } finally {
    await desk.close();
  }
}

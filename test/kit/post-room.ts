import type { CommandOf } from '../../src/cases/command.ts';
import { caseBefore, type LetterAnswer, letterAnswer } from '../../src/cases/letter-answer.ts';
import { type LetterGiven, letterOf, type PartnerGiven, type TestDesk } from './desk.ts';

const AM = 'account-manager@demo';
const JUNIOR = 'junior-account-manager@demo';

export type LetterCommand = CommandOf<'register-letter'> | CommandOf<'match-letter'> | CommandOf<'correct-letter'>;

/** Codes of what a letter's answer has to say. */
export const codes = (told: LetterAnswer): string[] => told.notices.map((notice) => notice.code);

/** Its sentences, in the language it was asked in. */
export const said = (told: LetterAnswer): string => told.notices.map((notice) => notice.text).join(' ');

/** The post room of a test desk: what the junior is told, in French, by the letters she enters. */
export class PostRoom {
  readonly desk: TestDesk;

  constructor(desk: TestDesk) {
    this.desk = desk;
  }

  /** What a letter command answers, carried out or only asked. */
  async answer(command: LetterCommand, preview = false): Promise<LetterAnswer> {
    const stood = await caseBefore(this.desk.door, this.desk.look(JUNIOR), command);
    const done = await this.desk.done(JUNIOR, command, { preview });
    return letterAnswer(this.desk.door, this.desk.look(JUNIOR), done, preview, stood);
  }

  /** A letter of a partner, received on a day. */
  arrives(partner: string, receivedOn: string, more: LetterGiven = {}): Promise<LetterAnswer> {
    return this.answer(letterOf(partner, { receivedOn, ...more }));
  }

  /** A contract whose loss was recorded today on a letter. */
  async lost(receivedOn: string, of: PartnerGiven = {}): Promise<{ partner: string; id: string; letter: string }> {
    const opened = await this.desk.opened({ receivedOn, of });
    await this.desk.act(AM, opened.id, 'mark-lost', { outcome: 'unreachable' });
    return opened;
  }

  /** FCR, act-by and PED of a case. */
  async dates(id: string): Promise<(string | null)[]> {
    const { fcr, actBy, ped } = await this.desk.view(id);
    return [fcr, actBy, ped];
  }
}

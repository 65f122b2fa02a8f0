import { act, call, note, opens } from '../steps.ts';
import { of, type Step, story, type Story } from '../story.ts';

const TYPE = 'onboarding-case';

const stage = (name: string, after: number): Step => opens('onboarding', TYPE, { stage: name }, `${after} 14:00`);

const done = (after: number, said: string): Step =>
  act('onboarding', `${after} 17:00`, 'complete-stage', { note: said });

/** Signed, handed over by sales, not called yet. */
export const justSigned = (signedAgo: number): Story =>
  of(
    { signedAgo },
    story(signedAgo - 1, opens('sales', TYPE, { stage: 'welcome-call', note: 'Attend l’appel le matin.' })),
  );

/** Set up, one stage after the other: the start is planned within the fortnight and the webinar comes before. */
export const settingUp = (signedAgo: number, startsIn: number): Story =>
  of(
    { signedAgo },
    story(
      signedAgo - 1,
      stage('welcome-call', 0),
      call('onboarding', '1 10:10', 'pro', 'answered'),
      act('onboarding', '1 10:30', 'plan-start', ({ script }) => ({
        startingOn: script.days.ahead(startsIn),
        webinarOn: script.days.ahead(startsIn - 3),
      })),
      done(1, 'Gérant motivé, deux fauteuils.'),
      stage('send-to-content', 2),
      done(4, 'Photos et carte envoyées.'),
      opens(
        'onboarding',
        TYPE,
        ({ script }) => ({
          stage: 'to-train',
          startingOn: script.days.ahead(startsIn),
          webinarOn: script.days.ahead(startsIn - 3),
        }),
        '4 17:10',
      ),
    ),
  );

/** Signed ten days ago and more, and no start planned: the window closes. */
export const windowCloses = (signedAgo: number): Story =>
  of(
    { signedAgo },
    story(
      signedAgo - 2,
      stage('set-up', 0),
      call('onboarding', '3 11:15', 'salon', 'no-answer'),
      note('onboarding', '3 11:20', 'Travaux en cours, rappeler en fin de semaine.'),
    ),
  );

/** Started later than the fortnight, with its reason; the page is opened last. */
export const lateStart = (signedAgo: number): Story =>
  of(
    { signedAgo, facts: { marketplaceStatus: 'off' } },
    story(
      signedAgo - 2,
      stage('set-up', 0),
      act('onboarding', '2 15:20', 'plan-start', ({ script }) => ({
        startingOn: script.days.ahead(18 - signedAgo),
        webinarOn: script.days.ahead(15 - signedAgo),
        reason: 'Le salon n’ouvre qu’après ses travaux.',
      })),
      done(3, 'Agenda et équipe en place.'),
      stage('check-usage', 20),
      done(21, 'Douze rendez-vous pris en ligne.'),
      stage('enable-marketplace', 22),
    ),
  );

/** A stage that makes no sense for a salon. */
export const notPossible = (signedAgo: number): Story =>
  of(
    { signedAgo },
    story(
      signedAgo - 4,
      stage('enable-marketplace', 0),
      act('onboarding', '2 10:20', 'close-not-possible', { reason: 'Ne veut pas de page, seulement l’agenda.' }),
    ),
  );

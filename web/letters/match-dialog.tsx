import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { LetterAnswer, LetterView, PartnerSummary } from '../api/client.ts';
import { matchLetter } from '../api/letters.ts';
import { useAsk } from '../api/use-ask.ts';
import { useWrite } from '../api/use-write.ts';
import { Form } from '../forms/form.tsx';
import { useMessages } from '../locales/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { toast } from '../ui/toasts.tsx';
import { Announced } from './outlook.tsx';
import { SalonCard } from './salon-card.tsx';
import { SalonPicker } from './salon-picker.tsx';

type Props = { letter: LetterView; onClose: () => void };

/** Giving a stray letter its salon: what it opens is shown first, then it is done. */
export function MatchDialog({ letter, onClose }: Props) {
  const t = useMessages();
  const [chosen, setChosen] = useState<PartnerSummary | null>(null);
  const [shown, setShown] = useState<LetterAnswer | null>(null);
  const preview = useAsk((partner: string, key) => matchLetter(letter.id, partner, true, key));
  const match = useWrite((partner: string, key) => matchLetter(letter.id, partner, false, key));
  const choose = (salon: PartnerSummary | null) => {
    setChosen(salon);
    setShown(null);
    preview.reset();
    match.reset();
  };
  const submit = () => {
    if (!chosen) return;
    if (!shown) preview.mutate(chosen.id, { onSuccess: setShown });
    else {
      match.mutate(chosen.id, {
        onSuccess: (answer) => {
          onClose();
          toast(answer.case ? t.letters.saved(answer.case) : t.letters.savedInTray);
        },
      });
    }
  };
  return (
    <Dialog title={t.letters.matchTitle(letter.named ?? letter.id)} onClose={onClose} wide>
      <Form
        submit={shown ? t.letters.match : t.common.preview}
        onSubmit={submit}
        onCancel={onClose}
        busy={preview.isPending || match.isPending}
        blocked={chosen === null}
        error={preview.error ?? match.error}
      >
        {letter.candidates.length > 0 && (
          <Radio.Group
            label={t.letters.candidates}
            value={chosen?.id ?? ''}
            onChange={(id) => choose(letter.candidates.find((each) => each.id === id) ?? null)}
          >
            {letter.candidates.map((salon, at) => (
              <Radio
                key={salon.id}
                size="md"
                value={salon.id}
                label={<SalonCard salon={salon} />}
                {...(at === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </Radio.Group>
        )}
        <SalonPicker
          label={t.letters.otherSalon}
          value={letter.candidates.some(({ id }) => id === chosen?.id) ? null : chosen}
          onChange={choose}
          focused={letter.candidates.length === 0}
        />
        {shown && (
          <output className="preview">
            <h3>{t.common.whatChanges}</h3>
            <Announced answer={shown} />
          </output>
        )}
      </Form>
    </Dialog>
  );
}

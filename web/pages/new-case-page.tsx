import { NativeSelect, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { caseTypesQuery, openCase } from '../api/cases.ts';
import type { PartnerSummary, Schema, Value } from '../api/client.ts';
import { partnerQuery } from '../api/partners.ts';
import { useWrite } from '../api/use-write.ts';
import { BookFields } from '../forms/book-fields.tsx';
import { Form } from '../forms/form.tsx';
import { SalonPicker } from '../letters/salon-picker.tsx';
import { useMessages } from '../locales/language.ts';
import { Reasons } from '../ui/reasons.tsx';
import { toast } from '../ui/toasts.tsx';
import { useTitle } from '../ui/use-title.ts';

const route = getRouteApi('/desk/nouveau');

/** Opening a case without a letter: which salon, which procedure, what is known. */
export function NewCasePage() {
  const t = useMessages();
  const { partner } = route.useSearch();
  const asked = useQuery({ ...partnerQuery(partner ?? ''), enabled: partner !== undefined });
  const [chosen, setChosen] = useState<PartnerSummary | null>(null);
  const salon = chosen ?? asked.data ?? null;
  const types = useQuery({ ...caseTypesQuery(salon?.id ?? null), enabled: salon !== null });
  const [typeId, setTypeId] = useState<string | null>(null);
  const type = types.data?.types.find(({ id }) => id === typeId) ?? types.data?.types[0];
  useTitle(t.newCase.title);
  return (
    <div className="page">
      <div className="page-head">
        <h1 tabIndex={-1}>{t.newCase.title}</h1>
      </div>
      <section className="card narrow form" aria-label={t.newCase.title}>
        <SalonPicker key={asked.data?.id} value={salon} onChange={setChosen} />
        {salon && type && (
          <>
            <NativeSelect
              label={t.newCase.type}
              value={type.id}
              data={(types.data?.types ?? []).map(({ id, label }) => ({ value: id, label }))}
              onChange={({ currentTarget }) => setTypeId(currentTarget.value)}
            />
            {type.open.allowed ? (
              <OpenForm key={`${type.id} ${salon.id}`} type={type} salon={salon} />
            ) : (
              <Reasons reasons={type.open.reasons.filter(({ ok }) => !ok)} />
            )}
          </>
        )}
      </section>
    </div>
  );
}

function OpenForm({ type, salon }: { type: Schema<'CaseTypeView'>; salon: PartnerSummary }) {
  const t = useMessages();
  const navigate = useNavigate();
  const products = type.products.filter(({ id }) => salon.contracts.some(({ product }) => product === id));
  const [product, setProduct] = useState(products[0]?.id ?? '');
  const [set, setSet] = useState<Record<string, Value>>({});
  const open = useWrite(openCase);
  const submit = () =>
    open.mutate(
      { type: type.id, partner: salon.id, product, set },
      {
        onSuccess: ({ id }) => {
          toast(t.newCase.opened(id));
          void navigate({ to: '/dossier/$id', params: { id } });
        },
      },
    );
  return (
    <Form submit={t.newCase.open} onSubmit={submit} busy={open.isPending} blocked={product === ''} error={open.error}>
      <Radio.Group label={t.letters.product} value={product} onChange={setProduct} className="radio-row">
        {products.map(({ id, label }) => (
          <Radio key={id} size="md" value={id} label={label} />
        ))}
      </Radio.Group>
      <BookFields
        fields={type.open.fields}
        set={set}
        error={open.error}
        onSet={(id, value) => setSet((before) => ({ ...before, [id]: value }))}
      />
    </Form>
  );
}

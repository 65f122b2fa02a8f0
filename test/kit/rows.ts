import type { ShadowTable } from '../../src/db/rows.ts';
import { type ContractFacts, type DeskEvent, type PartnerFacts, streamOf } from '../../src/cases/desk-event.ts';
import { project } from '../../src/cases/project.ts';
import { type RowChange } from '../../src/cases/row-change.ts';

/** The rows of a desk, as its events leave them. */
export class Rows {
  readonly #rows = new Map<string, object>();
  readonly #versions = new Map<string, number>();

  /** Lets something happen and answers the rows it wrote. */
  tell({ on, id, event }: DeskEvent, by = 'junior@exemple.fr'): RowChange[] {
    const stream = streamOf(on, id);
    const version = (this.#versions.get(stream) ?? 0) + 1;
    this.#versions.set(stream, version);
    const { kind, ...data } = event;
    const happened = {
      stream,
      version,
      type: kind,
      at: `2026-11-10T09:00:0${version}.000Z`,
      actor: { email: by },
      data,
    };
    // As the journal keeps it: what is not JSON would not come back.
    const changes = project(
      JSON.parse(JSON.stringify(happened)) as typeof happened,
      (table, key) => this.#rows.get(`${table} ${key}`) as never,
    );
    for (const { table, key, row } of changes) this.#rows.set(`${table} ${key}`, row);
    return changes;
  }

  of<Row>(table: ShadowTable, key: string): Row {
    const row = this.#rows.get(`${table} ${key}`);
    if (!row) throw new Error(`no ${table} ${key}`);
    return row as Row;
  }
}

/** A salon as the CRM tells it. */
export const FACTS: PartnerFacts = {
  name: 'L’Atelier Zoé',
  address: '1 rue des Lilas',
  postalCode: '67000',
  city: 'Saint-Étienne',
  salonPhone: '01 00 00 00 00',
  proPhone: null,
  email: null,
  manager: 'lea@exemple.fr',
  onboardingManager: null,
  siret: '123',
  domainName: null,
};

/** Its Wavy contract. */
export const WAVY: ContractFacts = {
  product: 'wavy',
  signedOn: '2024-01-01',
  liveOn: null,
  commitmentEndsOn: '2027-03-01',
  monthlyCents: 4900,
};

/** A partner recorded, with one Wavy contract unless others are given. */
export const partnerRecorded = (
  more: Partial<PartnerFacts> = {},
  contracts: readonly ContractFacts[] = [WAVY],
): DeskEvent => ({
  on: 'partner',
  id: 'P1',
  event: { kind: 'partner-recorded', partner: { ...FACTS, ...more }, contracts },
});

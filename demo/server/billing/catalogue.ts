/** What the portal sells. */
export interface Product {
  readonly kind: string;
  readonly label: string;
  /** Price of a month in US cents. */
  readonly monthly: number;
  /** One-off price in US cents. */
  readonly setup: number;
  /** Months that one renewal pays for. */
  readonly term: number;
  /** Whether it has a machine behind it, with a hostname and an address. */
  readonly machine: boolean;
  /** What it is made of, in the order to show it. */
  readonly hardware: readonly (readonly [label: string, value: string])[];
}

/** Every product, machines first. */
export const PRODUCTS: readonly [Product, ...Product[]] = [
  {
    kind: 'dedicated',
    label: 'Dedicated server',
    monthly: 11_940,
    setup: 7_900,
    term: 1,
    machine: true,
    hardware: [
      ['Processor', 'AMD EPYC 4464P, 12 cores'],
      ['Memory', '64 GB DDR5 ECC'],
      ['Storage', '2 × 1.92 TB NVMe'],
      ['Network', '1 Gbit/s'],
    ],
  },
  {
    kind: 'bare-metal',
    label: 'Bare metal cloud',
    monthly: 28_900,
    setup: 0,
    term: 1,
    machine: true,
    hardware: [
      ['Processor', 'AMD EPYC 9354P, 32 cores'],
      ['Memory', '256 GB DDR5 ECC'],
      ['Storage', '4 × 3.84 TB NVMe'],
      ['Network', '10 Gbit/s'],
    ],
  },
  {
    kind: 'vps',
    label: 'VPS',
    monthly: 1_290,
    setup: 0,
    term: 1,
    machine: true,
    hardware: [
      ['Processor', '4 vCPU'],
      ['Memory', '8 GB'],
      ['Storage', '160 GB NVMe'],
      ['Network', '1 Gbit/s'],
    ],
  },
  {
    kind: 'vps',
    label: 'VPS Storage',
    monthly: 1_850,
    setup: 0,
    term: 1,
    machine: true,
    hardware: [
      ['Processor', '2 vCPU'],
      ['Memory', '4 GB'],
      ['Storage', '2 TB HDD'],
      ['Network', '1 Gbit/s'],
    ],
  },
  {
    kind: 'colocation',
    label: 'Colocation, 4 U',
    monthly: 18_400,
    setup: 14_900,
    term: 1,
    machine: true,
    hardware: [
      ['Space', '4 rack units'],
      ['Power', '2 × 400 W'],
      ['Network', '1 Gbit/s'],
    ],
  },
  {
    kind: 'object-storage',
    label: 'Object storage',
    monthly: 2_340,
    setup: 0,
    term: 1,
    machine: false,
    hardware: [
      ['Storage', '5 TB'],
      ['Traffic', '10 TB a month'],
    ],
  },
  {
    kind: 'ssl',
    label: 'SSL certificate',
    monthly: 490,
    setup: 0,
    term: 12,
    machine: false,
    hardware: [
      ['Type', 'Organisation validated'],
      ['Names', 'Wildcard'],
    ],
  },
  {
    kind: 'domain',
    label: 'Domain name',
    monthly: 125,
    setup: 0,
    term: 12,
    machine: false,
    hardware: [
      ['Registry', '.example'],
      ['DNS', 'Included'],
    ],
  },
];

/** What can be attached to a machine. */
export interface AddonProduct {
  readonly kind: string;
  readonly label: string;
  readonly description: string;
  /** Kind of the invoice line. */
  readonly line: string;
  /** Price of a month in US cents. */
  readonly monthly: number;
}

/** Every attachment. */
export const ADDONS: readonly AddonProduct[] = [
  {
    kind: 'ip',
    label: 'Additional IPv4 address',
    description: 'One more public address',
    line: 'additional-ip',
    monthly: 350,
  },
  { kind: 'backup', label: 'Daily backups', description: 'Kept for 14 days, off site', line: 'upgrade', monthly: 690 },
  { kind: 'memory', label: 'Memory upgrade', description: '16 GB more', line: 'upgrade', monthly: 1_200 },
];

const PER_DOLLAR: Readonly<Record<string, number>> = { USD: 1, EUR: 0.92, JPY: 1.5 };

/** A price in US cents as minor units of another currency, at the list's fixed rates. */
export function priceIn(currency: string, cents: number): number {
  return Math.round(cents * (PER_DOLLAR[currency] ?? 1));
}

/** Where machines stand. */
export const LOCATIONS = ['Frankfurt, Germany', 'Helsinki, Finland', 'Ashburn, United States', 'Tokyo, Japan'] as const;

/** Who bills. */
export const SELLER = {
  name: 'Quayside Hosting GmbH',
  address: ['Hafenstrasse 12', '20457 Hamburg', 'Germany'],
  email: 'billing@quayside.example',
  tax_id: 'DE000000000',
} as const;

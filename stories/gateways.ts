import type { MemoryGateway } from '../src/adapters/memory/index.ts';
import { money } from '../src/domain/currencies.ts';

/** Three ways to pay: one with a fee, one without, and one that takes no small sums. */
export const gateways: readonly MemoryGateway[] = [
  {
    id: 'card',
    label: 'Credit or debit card',
    description: 'Visa, Mastercard, American Express',
    fee: ({ amount, currency }) => money(Math.round(amount * 0.03), currency),
  },
  { id: 'bank', label: 'Bank transfer', description: 'Takes one to three days' },
  { id: 'wire', label: 'International wire', minimums: [money(100_000, 'USD')] },
];

const inArabic: Readonly<Record<string, Pick<MemoryGateway, 'label' | 'description'>>> = {
  card: { label: 'بطاقة ائتمان أو خصم', description: 'فيزا، ماستركارد، أمريكان إكسبريس' },
  bank: { label: 'تحويل بنكي', description: 'يستغرق من يوم إلى ثلاثة أيام' },
  wire: { label: 'حوالة دولية' },
};

/** The same, as a billing system names them to an Arabic customer. */
export const arabicGateways: readonly MemoryGateway[] = gateways.map((each) => ({ ...each, ...inArabic[each.id] }));

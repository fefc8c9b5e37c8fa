import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ count }: NumbersOf<'ar'>): DetailMessages {
  const within = (days: number) =>
    count(days, {
      zero: 'أقل من يوم',
      one: 'يوم واحد',
      two: 'يومين',
      few: '# أيام',
      many: '# يومًا',
      other: '# يوم',
    });
  const late = (days: number) =>
    count(days, {
      zero: 'أقل من يوم',
      one: 'يومًا واحدًا',
      two: 'يومين',
      few: '# أيام',
      many: '# يومًا',
      other: '# يوم',
    });
  return {
    lineKinds: {
      renewal: 'تجديد',
      upgrade: 'ترقية',
      'additional-ip': 'عنوان IP إضافي',
      setup: 'إعداد',
      credit: 'رصيد',
      discount: 'خصم',
      other: 'أخرى',
    },
    paymentKinds: { payment: 'دفعة', refund: 'استرداد', credit: 'رصيد' },
    blocked: {
      expired: 'لم يعد ممكنًا دفع هذه الفاتورة. يُرجى التواصل معنا إذا كنت بحاجة إلى الخدمة.',
      cancelled: 'أُلغيت هذه الفاتورة. لا حاجة إلى دفعها.',
      refunded: 'استُردت قيمة هذه الفاتورة. لا حاجة إلى دفعها.',
      draft: 'يمكن دفع هذه الفاتورة بعد إصدارها.',
    },
    blockedOtherwise: 'لا يمكن دفع هذه الفاتورة هنا حاليًا.',

    invoiceTitle: (number) => `الفاتورة \u2068${number}\u2069`,
    loadingInvoice: 'جارٍ تحميل الفاتورة…',
    invoiceFailed: 'تعذر تحميل هذه الفاتورة',
    invoiceNotFound: 'هذه الفاتورة غير موجودة',
    invoiceNotFoundHint: 'ربما حُذفت أو كانت تخص حسابًا آخر.',
    staleInvoice: 'تعرض هذه الصفحة الفاتورة كما جرى تحميلها آخر مرة.',

    downloadPdf: 'تنزيل PDF',
    print: 'طباعة',

    totalBilled: 'الإجمالي',
    balanceLeft: 'الرصيد المستحق',
    issuedOn: 'تاريخ الفاتورة',
    dueOn: 'تاريخ الاستحقاق',
    dueToday: 'تُستحق اليوم',
    dueTomorrow: 'تُستحق غدًا',
    dueIn: (days) => `تُستحق خلال ${within(days)}`,
    overdueBy: (days) => `متأخرة ${late(days)}`,
    service: 'الخدمة',

    billedTo: 'الفاتورة إلى',
    payTo: 'الدفع إلى',
    taxId: (id) => `الرقم الضريبي \u2068${id}\u2069`,

    items: 'البنود',
    noItems: 'لا توجد بنود مدرجة.',
    description: 'الوصف',
    period: 'الفترة',
    periodRange: (start, end) => `${start} – ${end}`,
    quantity: 'الكمية',
    unitPrice: 'سعر الوحدة',
    amount: 'المبلغ',

    subtotal: 'المجموع الفرعي',
    taxAt: (label, rate) => `${label} (${rate}%)`,
    creditApplied: 'الرصيد المستخدم',
    paidSoFar: 'المدفوع',
    refundedSoFar: 'المسترد',

    payments: 'الدفعات',
    paymentDate: 'التاريخ',
    paymentKind: 'النوع',
    paymentGateway: 'طريقة الدفع',

    payInvoice: 'دفع هذه الفاتورة',
    amountToPay: 'المبلغ المراد دفعه',
    amountHint: (minimum, balance) => `من ${minimum} إلى الرصيد المستحق ${balance}.`,
    amountUnreadable: (example) => `يُرجى كتابة مبلغ، مثل ${example}.`,
    amountTooSmall: (minimum) => `أقل مبلغ يمكن دفعه هو ${minimum}.`,
    amountTooBig: (balance) => `المبلغ المستحق لا يزيد على ${balance}.`,
    partAtCheckout: 'تختار طريقة دفع هذا الجزء في الصفحة التالية، وترى فيها رسومه أيضًا.',
    sumToPay: 'المبلغ المطلوب',
  };
}

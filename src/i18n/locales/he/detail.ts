import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ count }: NumbersOf<'he'>): DetailMessages {
  const days = (value: number) => count(value, { one: 'יום אחד', two: 'יומיים', other: '# ימים' });
  return {
    lineKinds: {
      renewal: 'חידוש',
      upgrade: 'שדרוג',
      'additional-ip': 'כתובת IP נוספת',
      setup: 'הקמה',
      credit: 'זיכוי',
      discount: 'הנחה',
      other: 'אחר',
    },
    paymentKinds: { payment: 'תשלום', refund: 'החזר', credit: 'זיכוי' },
    blocked: {
      expired: 'כבר לא ניתן לשלם את החשבונית הזאת. אם השירות נחוץ לך, נא לפנות אלינו.',
      cancelled: 'החשבונית הזאת בוטלה. אין צורך לשלם אותה.',
      refunded: 'התשלום על החשבונית הזאת הוחזר. אין צורך לשלם אותה.',
      draft: 'אפשר יהיה לשלם את החשבונית הזאת לאחר שתופק.',
    },
    blockedOtherwise: 'לא ניתן לשלם כאן את החשבונית הזאת כרגע.',

    invoiceTitle: (number) => `חשבונית \u2068${number}\u2069`,
    loadingInvoice: 'החשבונית נטענת…',
    invoiceFailed: 'לא ניתן לטעון את החשבונית הזאת',
    invoiceNotFound: 'החשבונית הזאת אינה קיימת',
    invoiceNotFoundHint: 'ייתכן שהיא נמחקה או שייכת לחשבון אחר.',
    staleInvoice: 'זו החשבונית כפי שנטענה לאחרונה.',

    downloadPdf: 'הורדת PDF',
    print: 'הדפסה',

    totalBilled: 'סה״כ',
    balanceLeft: 'יתרה לתשלום',
    issuedOn: 'תאריך חשבונית',
    dueOn: 'מועד פירעון',
    dueToday: 'לתשלום היום',
    dueTomorrow: 'לתשלום עד מחר',
    dueIn: (value) => `לתשלום בתוך ${days(value)}`,
    overdueBy: (value) => `איחור של ${days(value)}`,
    service: 'שירות',

    billedTo: 'לכבוד',
    payTo: 'לתשלום אל',
    taxId: (id) => `מספר עוסק \u2068${id}\u2069`,

    items: 'פריטים',
    noItems: 'לא רשומים פריטים.',
    description: 'תיאור',
    period: 'תקופה',
    periodRange: (start, end) => `${start} – ${end}`,
    quantity: 'כמות',
    unitPrice: 'מחיר ליחידה',
    amount: 'סכום',

    subtotal: 'סכום ביניים',
    taxAt: (label, rate) => `${label} (${rate}%)`,
    creditApplied: 'זיכוי שנוצל',
    paidSoFar: 'שולם',
    refundedSoFar: 'הוחזר',

    payments: 'תשלומים',
    paymentDate: 'תאריך',
    paymentKind: 'סוג',
    paymentGateway: 'אמצעי תשלום',

    payInvoice: 'תשלום החשבונית הזאת',
    amountToPay: 'סכום לתשלום',
    amountHint: (minimum, balance) => `מ־${minimum} ועד ליתרה של ${balance}.`,
    amountUnreadable: (example) => `נא לכתוב סכום, למשל ${example}.`,
    amountTooSmall: (minimum) => `הסכום הקטן ביותר שאפשר לשלם הוא ${minimum}.`,
    amountTooBig: (balance) => `היתרה לתשלום היא ${balance} בלבד.`,
    partAtCheckout: 'את אמצעי התשלום לחלק הזה בוחרים בעמוד הבא, ושם רואים גם את העמלה שלו.',
    sumToPay: 'לתשלום',
  };
}

import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** Hebrew, without a gender of the reader. What is written from left to right is isolated (U+2068 to U+2069) in a sentence. */
export function catalogue(numbers: NumbersOf<'he'>): AllMessages {
  const { count } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: 'הכול',
      paid: 'שולמה',
      unpaid: 'לא שולמה',
      cancelled: 'בוטלה',
      refunded: 'הכסף הוחזר',
      expired: 'פג תוקף',
      draft: 'טיוטה',
      processing: 'בטיפול',
      'partially-paid': 'שולמה חלקית',
      collections: 'בגבייה',
    },
    meanings: {
      all: 'כל החשבוניות של כל ההזמנות.',
      paid: 'התשלום התקבל; השירות פעיל או חודש.',
      unpaid: 'יש לשלם לפני מועד הפירעון, אחרת השירות עלול להיפסק.',
      cancelled: 'ההזמנה בוטלה, או שמנהל משך אותה.',
      refunded: 'הכסף הוחזר לאמצעי התשלום המקורי.',
      expired: 'מועד התשלום עבר; ייתכן שהשירות מושהה.',
      draft: 'עדיין לא הופקה.',
      processing: 'מתבצע תשלום.',
      'partially-paid': 'חלק מהסכום שולם; היתרה עדיין לתשלום.',
      collections: 'באיחור ממושך; נא לשלם או לפנות אלינו.',
    },
    errors: {
      network: 'אין גישה לשרת החיובים. נא לבדוק את החיבור לרשת.',
      timeout: 'שרת החיובים לא השיב בזמן.',
      unauthorized: 'תוקף ההתחברות פג. נא להתחבר מחדש.',
      forbidden: 'אין הרשאה לצפות בחשבוניות האלה.',
      'not-found': 'התוכן הזה כבר אינו זמין.',
      conflict: 'משהו השתנה בינתיים. נא לבדוק שוב.',
      invalid: 'שרת החיובים דחה את הבקשה.',
      'rate-limited': 'יותר מדי בקשות.',
      server: 'אירעה תקלה בשרת החיובים.',
      'bad-response': 'לא ניתן לקרוא את תשובת שרת החיובים.',
      unsupported: 'הפעולה הזאת אינה אפשרית כאן.',
    },
    declineReasons: {
      insufficient_funds: 'אין מספיק כסף בחשבון.',
      card_declined: 'הבנק דחה את הכרטיס.',
      expired_card: 'תוקף הכרטיס פג.',
      incorrect_cvc: 'קוד האבטחה של הכרטיס שגוי.',
      authentication_failed: 'הבנק לא הצליח לאמת את זהותך.',
    },
    unknownStatus: (raw) => raw || 'לא ידוע',
    statusTabs: 'מצב החשבוניות',
    statusHelp: 'מה משמעות כל מצב',

    search: 'חיפוש',
    searchInvoices: 'חיפוש חשבוניות',
    searchHint: 'מספר חשבונית, שם מארח או IP',

    show: 'הצגה',

    invoices: 'חשבוניות',
    number: 'מספר חשבונית',
    hostname: 'שם מארח',
    primaryIp: 'IP ראשי',
    invoiceDate: 'תאריך חשבונית',
    dueDate: 'מועד פירעון',
    total: (currency) => `סה״כ (${currency})`,
    status: 'מצב',
    operation: 'פעולות',
    viewService: 'לשירות',
    viewInvoice: 'לחשבונית',
    overdue: 'באיחור',
    balanceDue: (balance) => `לתשלום ${balance}`,
    sortBy: 'מיון לפי',
    selectInvoice: (number) => `בחירת חשבונית \u2068${number}\u2069`,
    selectPage: 'בחירת כל החשבוניות שלא שולמו בעמוד הזה',
    product: 'מוצר',
    balance: 'יתרה',

    empty: 'אין עדיין חשבוניות',
    emptyStatus: (status) => `אין חשבוניות במצב "${status}"`,
    emptySearch: (search) => `אין חשבונית שתואמת ל־"\u2068${search}\u2069"`,
    showAll: 'הצגת כל החשבוניות',
    failed: 'לא ניתן לטעון את החשבוניות שלך',
    stale: 'זו הרשימה כפי שנטענה לאחרונה.',
    tryAgain: 'ניסיון נוסף',
    retryAfter: (seconds) =>
      `נא להמתין ${count(seconds, { one: 'שנייה אחת', two: 'שתי שניות', other: '# שניות' })} ולנסות שוב.`,

    pages: 'עמודים',
    previous: 'הקודם',
    next: 'הבא',
    page: (page) => `עמוד ${page}`,
    rangeOnly: (from, to) => `${from}–${to}`,
    range: (from, to, total) => `${from}–${to} מתוך ${total}`,

    massPayment: 'תשלום מרוכז',
    selectHint: 'סימון חשבוניות שלא שולמו מאפשר לסלק אותן בתשלום אחד.',
    selected: (invoices) => count(invoices, { one: 'אחת נבחרה', two: 'שתיים נבחרו', other: '# נבחרו' }),

    support: 'תמיכה מקוונת',
  };
}

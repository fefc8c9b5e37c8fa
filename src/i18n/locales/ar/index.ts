import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** Modern Standard Arabic. What is written from left to right is isolated (U+2068 to U+2069) where it stands in a sentence. */
export function catalogue(numbers: NumbersOf<'ar'>): AllMessages {
  const { count } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: 'الكل',
      paid: 'مدفوعة',
      unpaid: 'غير مدفوعة',
      cancelled: 'ملغاة',
      refunded: 'مستردة',
      expired: 'منتهية',
      draft: 'مسودة',
      processing: 'قيد المعالجة',
      'partially-paid': 'مدفوعة جزئيًا',
      collections: 'قيد التحصيل',
    },
    meanings: {
      all: 'جميع الفواتير لكل الطلبات.',
      paid: 'تم استلام الدفعة، والخدمة نشطة أو جُدّدت.',
      unpaid: 'يُرجى الدفع قبل تاريخ الاستحقاق، وإلا فقد تتوقف الخدمة.',
      cancelled: 'أُلغي الطلب، أو سحبه أحد المسؤولين.',
      refunded: 'أُعيد المبلغ إلى حساب الدفع الأصلي.',
      expired: 'انقضت مهلة الدفع، وقد تكون الخدمة معلّقة.',
      draft: 'لم تصدر بعد.',
      processing: 'هناك عملية دفع جارية.',
      'partially-paid': 'دُفع جزء من المبلغ، وما زال الباقي مستحقًا.',
      collections: 'متأخرة منذ مدة طويلة، يُرجى الدفع أو التواصل معنا.',
    },
    errors: {
      network: 'يتعذر الوصول إلى خادم الفوترة. تحقق من اتصالك.',
      timeout: 'استغرق خادم الفوترة وقتًا أطول من اللازم للرد.',
      unauthorized: 'انتهت جلستك. يُرجى تسجيل الدخول مجددًا.',
      forbidden: 'ليس لديك إذن لعرض هذه الفواتير.',
      'not-found': 'لم يعد هذا متاحًا.',
      conflict: 'تغيّر شيء في هذه الأثناء. يُرجى المراجعة مجددًا.',
      invalid: 'رفض خادم الفوترة هذا الطلب.',
      'rate-limited': 'عدد الطلبات كبير جدًا.',
      server: 'يواجه خادم الفوترة مشكلة.',
      'bad-response': 'تتعذر قراءة رد خادم الفوترة.',
      unsupported: 'هذا غير ممكن هنا.',
    },
    declineReasons: {
      insufficient_funds: 'رصيد الحساب غير كافٍ.',
      card_declined: 'رفض البنك البطاقة.',
      expired_card: 'انتهت صلاحية البطاقة.',
      incorrect_cvc: 'رمز أمان البطاقة غير صحيح.',
      authentication_failed: 'لم يتمكن البنك من التحقق من هويتك.',
    },
    unknownStatus: (raw) => raw || 'غير معروفة',
    statusTabs: 'حالة الفواتير',
    statusHelp: 'معنى كل حالة',

    search: 'بحث',
    searchInvoices: 'البحث في الفواتير',
    searchHint: 'رقم الفاتورة أو اسم المضيف أو IP',

    show: 'عرض',

    invoices: 'الفواتير',
    number: 'رقم الفاتورة',
    hostname: 'اسم المضيف',
    primaryIp: 'عنوان IP الأساسي',
    invoiceDate: 'تاريخ الفاتورة',
    dueDate: 'تاريخ الاستحقاق',
    total: (currency) => `الإجمالي (${currency})`,
    status: 'الحالة',
    operation: 'الإجراء',
    viewService: 'عرض الخدمة',
    viewInvoice: 'عرض الفاتورة',
    overdue: 'متأخرة',
    balanceDue: (balance) => `المستحق ${balance}`,
    sortBy: 'ترتيب حسب',
    selectInvoice: (number) => `تحديد الفاتورة \u2068${number}\u2069`,
    selectPage: 'تحديد جميع الفواتير غير المدفوعة في هذه الصفحة',
    product: 'المنتج',
    balance: 'الرصيد المستحق',

    empty: 'لا توجد فواتير بعد',
    emptyStatus: (status) => `لا توجد فواتير ضمن «${status}»`,
    emptySearch: (search) => `لا توجد فاتورة تطابق «\u2068${search}\u2069»`,
    showAll: 'عرض جميع الفواتير',
    failed: 'تعذر تحميل فواتيرك',
    stale: 'تعرض هذه الصفحة آخر قائمة جرى تحميلها.',
    tryAgain: 'إعادة المحاولة',
    retryAfter: (seconds) => {
      const wait = count(seconds, {
        zero: 'لحظة',
        one: 'ثانية واحدة',
        two: 'ثانيتين',
        few: '# ثوانٍ',
        many: '# ثانية',
        other: '# ثانية',
      });
      return `يُرجى الانتظار ${wait} ثم إعادة المحاولة.`;
    },

    pages: 'الصفحات',
    previous: 'السابق',
    next: 'التالي',
    page: (page) => `الصفحة ${page}`,
    rangeOnly: (from, to) => `${from}–${to}`,
    range: (from, to, total) => `${from}–${to} من ${total}`,

    massPayment: 'الدفع المجمّع',
    selectHint: 'حدّد الفواتير غير المدفوعة لتسديدها بدفعة واحدة.',
    selected: (invoices) =>
      count(invoices, {
        zero: 'لم تُحدَّد أي فاتورة',
        one: 'فاتورة واحدة محددة',
        two: 'فاتورتان محددتان',
        few: '# فواتير محددة',
        many: '# فاتورة محددة',
        other: '# فاتورة محددة',
      }),

    support: 'الدعم عبر الإنترنت',
  };
}

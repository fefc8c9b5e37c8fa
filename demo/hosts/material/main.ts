import { ripple, textField } from 'material-components-web';
import { showInvoices } from '../invoices.ts';

for (const button of document.querySelectorAll('.mdc-button')) ripple.MDCRipple.attachTo(button);
for (const field of document.querySelectorAll('.mdc-text-field')) textField.MDCTextField.attachTo(field);
showInvoices();

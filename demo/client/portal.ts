import 'invoice-elements/define.js';

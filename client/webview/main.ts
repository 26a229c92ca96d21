import { DRAWING_RULES } from '../../shared/drawing/style';
import { speak } from '../words';
import { Page } from './page';

// The drawing's rules are shared with exports, so they are text; a constructed sheet passes the content policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(DRAWING_RULES);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

// What is said from here on is in the editor's language.
speak(JSON.parse(document.getElementById('words')?.textContent ?? '{}'));
new Page(document.getElementById('panel')!);

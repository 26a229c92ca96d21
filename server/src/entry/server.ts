import { endWhenUnread } from './closedPipe';
import { keepCompiledCode } from './compileCache';

/** The server in a process, on the channel that its arguments name. */
keepCompiledCode();
endWhenUnread(1);
void import('./channel').then(({ serveArguments }) => serveArguments());

import { endWhenUnread } from './closedPipe';
import { keepCompiledCode } from './compileCache';

/** What shells report of a program that a closed pipe has ended: 128 + SIGPIPE. */
const UNREAD = 141;

/** The command line in a process. */
keepCompiledCode();
endWhenUnread(UNREAD);
void import('./commandLine').then(({ runCommandLine }) => runCommandLine());

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../connection/serve';
import { endWhenUnread } from './closedPipe';
import { NODE_HOST } from './nodeHost';

endWhenUnread(1);
serve(createConnection(ProposedFeatures.all), NODE_HOST);

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../connection/serve';
import { NODE_HOST } from './nodeHost';

serve(createConnection(ProposedFeatures.all), NODE_HOST);

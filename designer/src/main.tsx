import { startSession } from '@kehuan/runtime';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DesignerApp } from './shell/designer-app.tsx';

void startSession();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <DesignerApp />
  </StrictMode>,
);

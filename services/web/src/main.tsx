import './ui/mantine';
import './ui/fonts.css';
import './ui/base.css';
import './app/shell.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstThings } from './app/first-things';
import { newRouter } from './app/router';
import { signedOutWhenRefused } from './app/signed-out';
import { beginI18n } from './i18n/i18n';
import { fetchFonts } from './ui/fetch-fonts';
import { newQueryClient } from './api/queries';
import { cssVariablesResolver, theme } from './ui/theme';

const client = newQueryClient();
signedOutWhenRefused(client);
const router = newRouter();
/** Of this response: the policy lets no other inline style through. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;

fetchFonts();
await beginI18n();
await firstThings(client, router);
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme="light"
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

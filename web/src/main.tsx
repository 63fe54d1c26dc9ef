import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../style/index.css'
import { Refusal } from './data/queries.ts'
import { App } from './frame/App.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      // A refusal is an answer; only a broken connection is tried again.
      retry: (count, error) => !(error instanceof Refusal) && count < 1,
      refetchOnWindowFocus: false,
    },
  },
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)

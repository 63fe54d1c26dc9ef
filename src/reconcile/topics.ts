import { cosine, weigh } from './vectors.ts'

/** Documents whose mean likeness (cosine of tf-idf) to a topic is at least this join it. Set on the training part of ECB+. */
export const TOPIC_WEIGHTS = { threshold: 0.17, unseen: 300 }

/** Gathers documents that tell of one matter, by index; each document joins the topic it is most like on average. */
export function gatherTopics(bags: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const vectors = weigh(bags, TOPIC_WEIGHTS.unseen)
  const topics: number[][] = []
  for (const [index, vector] of vectors.entries()) {
    let best: number[] | undefined
    let bestMean = TOPIC_WEIGHTS.threshold
    for (const topic of topics) {
      const likeness = topic.reduce((sum, other) => sum + cosine(vector, vectors[other] ?? new Map()), 0)
      if (likeness / topic.length > bestMean) [best, bestMean] = [topic, likeness / topic.length]
    }
    if (best === undefined) topics.push([index])
    else best.push(index)
  }
  return topics
}

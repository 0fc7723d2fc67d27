import { Notice } from "#components/ui/notice.tsx";
import type { Obstacle } from "#lib/visits/rules/obstacles.ts";
import { describeObstacle } from "#lib/visits/text/planned-visits.ts";

type ObstacleListProps = {
  obstacles: readonly Obstacle[];
  inspectors: readonly { id: string; name: string }[];
  places: readonly { id: string; name: string }[];
};

/** What stands in the way of a visit since it was planned. */
export function ObstacleList({ obstacles, inspectors, places }: ObstacleListProps) {
  if (obstacles.length === 0) return null;
  const sentences = obstacles.map((obstacle) =>
    describeObstacle(obstacle, {
      inspector: (id) => inspectors.find((inspector) => inspector.id === id)?.name ?? "De inspecteur",
      place: (id) => places.find((place) => place.id === id)?.name ?? "Een locatie",
    }),
  );
  return (
    <Notice kind="warning" title="Dit bezoek kan zo niet doorgaan">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

import { Details } from "#components/ui/details.tsx";

/** How one subscribes to an address in the calendars that most people use. */
export function HowToSubscribe() {
  return (
    <Details summary="Zo zet u het adres in uw agenda">
      <div className="flex max-w-prose flex-col gap-4">
        <div>
          <h3>Outlook</h3>
          <p>
            Open uw agenda. Kies “Agenda toevoegen” en dan “Abonneren via internet”. Plak het adres en kies
            “Importeren”.
          </p>
        </div>
        <div>
          <h3>Google Agenda</h3>
          <p>
            Open Google Agenda op een computer. Kies naast “Andere agenda's” het plusje en dan “Via URL”. Plak
            het adres en kies “Agenda toevoegen”.
          </p>
        </div>
        <div>
          <h3>Apple (iPhone, iPad en Mac)</h3>
          <p>
            Op een Mac: open Agenda en kies “Archief” en dan “Nieuw agenda-abonnement”. Op een iPhone of iPad:
            open Agenda, kies “Agenda's”, “Voeg agenda toe” en dan “Voeg agenda-abonnement toe”. Plak het
            adres.
          </p>
        </div>
        <p>
          Uw agenda haalt de bezoeken zelf op. Hoe vaak, bepaalt het programma: bij Google kan het een dag
          duren. De maker van uw agenda kan de bezoeken ook zien. Gebruik dus een agenda die u voor uw werk
          mag gebruiken.
        </p>
      </div>
    </Details>
  );
}

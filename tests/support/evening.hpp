// SPDX-License-Identifier: EUPL-1.2
// A whole evening on one technology, as large as groups make it: 16 actors, 34 effects, 9 values with votes and 22
// options, 81 notes with 127 links from actor to option; and 32 links from an effect to an option that answers it.
#pragma once
#include "sessions/change.hpp"
#include "sessions/edits.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <map>
#include <sstream>
#include <string>

namespace samenspraak::testing {

struct EveningNote {
    const char *name, *text, *links;  // links: the names of what it is linked to, before it in the thread
    Lane lane = Lane::None;
    std::uint16_t number = 0;  // of a value its votes; of an option 1 when it is an experiment
    std::uint16_t said = 1;
};

inline constexpr std::array evening_actors{
    EveningNote{"a1", "Winkelend publiek", ""},
    EveningNote{"a2", "Ondernemers in de Hoofdstraat", ""},
    EveningNote{"a3", "Bewoners van de binnenstad", ""},
    EveningNote{"a4", "Mensen die slecht ter been zijn", ""},
    EveningNote{"a5", "Demonstranten", ""},
    EveningNote{"a6", "Kinderen met een telefoon", ""},
    EveningNote{"a7", "Team handhaving", ""},
    EveningNote{"a8", "Gemeenteraad", ""},
    EveningNote{"a9", "Functionaris gegevensbescherming", ""},
    EveningNote{"a10", "Leverancier van de sensoren", ""},
    EveningNote{"a11", "Politie", ""},
    EveningNote{"a16", "Hulpdiensten", ""},
    EveningNote{"a12", "Ouderen zonder smartphone", ""},
    EveningNote{"a13", "Bezorgers en taxichauffeurs", ""},
    EveningNote{"a14", "Toeristen", ""},
    EveningNote{"a15", "Daklozen die in de binnenstad slapen", ""},
};
inline constexpr std::array evening_effects{
    EveningNote{"e1", "Minder gedrang op koopavonden", "a1", Lane::Positive},
    EveningNote{"e2", "Sneller ingrijpen als het te druk wordt", "a7 a11", Lane::Positive},
    EveningNote{"e3", "Betere plannen voor looproutes", "a8", Lane::Positive},
    EveningNote{"e4", "Ondernemers weten wanneer extra personeel nodig is", "a2", Lane::Positive},
    EveningNote{"e5", "Rustige tijden zijn bekend voor wie drukte mijdt", "a4", Lane::Positive},
    EveningNote{"e6", "Minder wegen afsluiten", "a3", Lane::Positive},
    EveningNote{"e7", "Hulpdiensten zien waar ze nog door kunnen", "a16", Lane::Positive},
    EveningNote{"e8", "De raad praat met cijfers in plaats van indrukken", "a8", Lane::Positive},
    EveningNote{"e9", "Bewoners weten vooraf welke avonden druk worden", "a3", Lane::Positive},
    EveningNote{"e22", "Lossen op een rustig uur", "a13", Lane::Positive},
    EveningNote{"e23", "Toeristen zien vooraf waar het rustig is", "a14", Lane::Positive},
    EveningNote{"e24", "Handhavers hoeven niet meer te tellen", "a7", Lane::Positive},
    EveningNote{"e25", "De politie hoeft minder vaak te komen", "a11", Lane::Positive},
    EveningNote{"e10", "Telefoons worden gevolgd zonder dat je het weet", "a1 a3 a5 a6 a2", Lane::Negative},
    EveningNote{"e11", "Mensen mijden de binnenstad", "a3 a2", Lane::Negative},
    EveningNote{"e12", "Demonstreren voelt minder vrij", "a5", Lane::Negative},
    EveningNote{"e13", "Wie geen telefoon heeft, telt niet mee", "a12", Lane::Negative},
    EveningNote{"e14", "Gegevens worden later voor iets anders gebruikt", "a1 a3 a5 a6 a14", Lane::Negative},
    EveningNote{"e15", "Afhankelijk van één leverancier", "a8", Lane::Negative},
    EveningNote{"e16", "Bij uitval weet niemand hoe druk het is", "a7", Lane::Negative},
    EveningNote{"e17", "Wie buiten slaapt, wordt elke nacht gemeten", "a15", Lane::Negative},
    EveningNote{"e18", "Wie hier woont, is te herkennen aan vaste tijden", "a3", Lane::Negative, 0, 2},
    EveningNote{"e19", "Kinderen worden gemeten zonder dat ouders het weten", "a6", Lane::Negative},
    EveningNote{"e20", "Groepen die blijven staan, worden eerder weggestuurd", "", Lane::Negative},
    EveningNote{"e26", "Een fout getal sluit de straat voor niets", "a2 a13", Lane::Negative},
    EveningNote{"e27", "Wie de meting niet kent, kan niet weigeren", "a14 a12", Lane::Negative},
    EveningNote{"e28", "De leverancier kan de gegevens verkopen", "a1", Lane::Negative},
    EveningNote{"e29", "Handhavers kijken naar het scherm, niet naar de straat", "a7", Lane::Negative},
    EveningNote{"e30", "De proef wordt vanzelf gewoon", "a8", Lane::Negative},
    EveningNote{"e31", "Minder geld voor mensen op straat", "a7", Lane::Negative},
    EveningNote{"e21", "Er komt meer toezicht op straat", "a1 a3", Lane::Both},
    EveningNote{"e32", "Het wordt drukker op rustige uren", "a4", Lane::Both},
    EveningNote{"e33", "De politie kan de cijfers opvragen", "a11 a5", Lane::Both},
    EveningNote{"e34", "Iedereen ziet hoe druk het op straat is", "a3 a2", Lane::Both},
};
// Their links: the effects that bear on them.
inline constexpr std::array evening_values{
    EveningNote{"v1", "Privacy", "e10 e12 e14 e17 e18 e19 e28 e33", Lane::None, 11},
    EveningNote{"v2", "Veiligheid", "e1 e2 e3 e7 e24 e25 e16 e29 e33", Lane::None, 9},
    EveningNote{"v3", "Autonomie", "e10 e11 e12 e14 e27", Lane::None, 7},
    EveningNote{"v4", "Transparantie", "e8 e10 e14 e19 e27 e34", Lane::None, 6},
    EveningNote{"v5", "Inclusie", "e5 e13 e20 e32", Lane::None, 4},
    EveningNote{"v6", "Leefbaarheid", "e1 e3 e5 e6 e9 e22 e23 e11 e32", Lane::None, 3},
    EveningNote{"v7", "Menselijke waardigheid", "e17 e20", Lane::None, 2},
    EveningNote{"v8", "Lokale democratie", "e8 e12 e30", Lane::None, 1},
    EveningNote{"v9", "Economische vitaliteit", "e4 e6 e22 e11 e26", Lane::None, 0},
};
inline constexpr std::array evening_options{
    EveningNote{"o1", "Tel alleen aantallen, bewaar geen telefoonnummers", "v1 e10 e18", Lane::Technology, 1},
    EveningNote{"o2", "Meet met warmtebeeld in plaats van wifi", "v1 v3 e10 e19", Lane::Technology},
    EveningNote{"o3", "Wis ruwe gegevens binnen een minuut", "v1 e14 e17", Lane::Technology},
    EveningNote{"o4", "Zet de sensor uit tijdens demonstraties", "v8 e12", Lane::Technology},
    EveningNote{"o11", "Laat een ander de telling nakijken", "v4 e26", Lane::Technology},
    EveningNote{"o12", "Een lampje brandt zolang de sensor meet", "v4 e10 e27", Lane::Technology},
    EveningNote{"o13", "Koop alleen wat ook een ander kan leveren", "e15", Lane::Technology},
    EveningNote{"o14", "Toon alleen rustig, druk of te druk", "v1 e33", Lane::Technology},
    EveningNote{"o5", "Bord op straat dat zegt wat er gemeten wordt", "v4 e10 e11", Lane::Environment},
    EveningNote{"o6", "Vaste termijn, daarna stopt de proef", "v1 e14 e30", Lane::Environment},
    EveningNote{"o7", "Raad krijgt elk half jaar de uitkomsten", "v4 v8 e30", Lane::Environment},
    EveningNote{"o15", "Verbied ander gebruik in het contract", "v1 e14 e28", Lane::Environment},
    EveningNote{"o16", "Schrijf op wanneer het te druk is, en wie besluit", "v2 v8 e26", Lane::Environment},
    EveningNote{"o17", "Plan voor als de meting uitvalt", "v2 e16", Lane::Environment},
    EveningNote{"o18", "Laat bewoners meekijken met de proef", "v8 v4 e30", Lane::Environment},
    EveningNote{"o8", "Handhavers leren wat de cijfers niet zeggen", "v2 v5 e13 e20 e21", Lane::People},
    EveningNote{"o9", "Spreekuur voor bewoners met vragen", "v3 e11 e18", Lane::People},
    EveningNote{"o10", "Vraag ondernemers zelf te tellen op rustige dagen", "v6", Lane::People},
    EveningNote{"o19", "Praat eerst met wie buiten slaapt", "v7 v5 e17", Lane::People},
    EveningNote{"o20", "Oefen twee avonden met tellen met de hand", "v2 e16 e29", Lane::People, 1},
    EveningNote{"o21", "Vertel op school hoe je telefoon gezien wordt", "v3 e19", Lane::People},
    EveningNote{"o22", "Stuur nooit een groep weg op een getal alleen", "v5 v7 e20", Lane::People},
};

class Evening {
public:
    Evening() {
        for (const EveningNote& each : evening_actors) add(Phase::Actors, each);
        for (const EveningNote& each : evening_effects) add(Phase::Effects, each);
        for (const EveningNote& each : evening_values) add(Phase::Values, each);
        for (const EveningNote& each : evening_options) add(Phase::Actions, each);
    }
    NoteId operator[](const std::string& name) const { return notes_.at(name); }
    const Session& session() const { return session_; }

private:
    void act(const Changes& changes) { REQUIRE(apply_act(session_, changes)); }
    void add(Phase phase, const EveningNote& of) {
        const NoteId id{notes_.size() + 1};
        act(edits::add(session_, edits::Draft{id, of.text, phase, of.lane, {}, {}}));
        notes_[of.name] = id;
        if (phase == Phase::Values && of.number > 0) act({SetHands{id, of.number}});
        if (phase == Phase::Actions && of.number > 0)
            act({SetExperiment{id, Experiment{"Werkt het?", {}, {}, {}, {}, {}, {}}}});
        if (of.said > 1) act({SetCount{id, of.said}});
        std::istringstream links(of.links);
        for (std::string name; links >> name;) act(edits::link(session_, notes_.at(name), id));
    }

    Session session_;
    std::map<std::string, NoteId> notes_;
};

}  // namespace samenspraak::testing

// SPDX-License-Identifier: EUPL-1.2
// People look for a command by the word that they have for it: each of these finds its own first or second.
#include "app/commands/bindings.hpp"
#include "app/commands/command_search.hpp"
#include "app/commands/commands.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

struct Looked {
    const char* word;
    Command command;
};

constexpr Looked in_dutch[]{{"opslaan", Command::SaveElsewhere}, {"bewaren", Command::SaveElsewhere},
    {"exporteer", Command::Export}, {"exporteren", Command::Export}, {"downloaden", Command::Export},
    {"word", Command::Export}, {"pdf", Command::Report}, {"afdrukken", Command::Report}, {"printen", Command::Report},
    {"verslag", Command::Report}, {"timer", Command::ClockToggle}, {"stopwatch", Command::ClockToggle},
    {"klok", Command::ClockToggle}, {"aftellen", Command::ClockToggle}, {"langer", Command::ClockMore},
    {"duur", Command::ClockPlan}, {"programma", Command::Agenda}, {"planning", Command::Agenda},
    {"rooster", Command::Agenda}, {"verwijder", Command::Remove}, {"verwijderen", Command::Remove},
    {"wissen", Command::Remove}, {"weggooien", Command::Remove}, {"delete", Command::Remove},
    {"prullenbak", Command::RemovedNotes}, {"terughalen", Command::Restore}, {"koppel", Command::Link},
    {"koppelen", Command::Link}, {"verbind", Command::Link}, {"lijn", Command::Link}, {"pijl", Command::Link},
    {"ontkoppel", Command::Unlink}, {"qr", Command::JoinShow}, {"qr-code", Command::JoinShow},
    {"telefoon", Command::JoinShow}, {"wifi", Command::JoinShow}, {"mobiel", Command::JoinShow},
    {"uitnodigen", Command::CopyJoinLink}, {"meedoen", Command::Join}, {"eigenaar", Command::Owner},
    {"verantwoordelijk", Command::Owner}, {"trekker", Command::Owner}, {"experiment", Command::Experiment},
    {"pilot", Command::Experiment}, {"proef", Command::Experiment}, {"anoniem", Command::CleanCopy},
    {"privacy", Command::CleanCopy}, {"avg", Command::CleanCopy}, {"anonimiseren", Command::CleanCopy},
    {"zoom", Command::Larger}, {"vergroten", Command::Larger}, {"inzoomen", Command::Larger},
    {"verkleinen", Command::Smaller}, {"uitzoomen", Command::Smaller}, {"help", Command::Keys}, {"hulp", Command::Keys},
    {"uitleg", Command::Keys}, {"handleiding", Command::Keys}, {"sneltoetsen", Command::Keys},
    {"sorteren", Command::TidyGroup}, {"sorteer", Command::TidyGroup}, {"ordenen", Command::TidyGroup},
    {"rangorde", Command::TidyWeight}, {"kleur", Command::HighContrast}, {"donker", Command::HighContrast},
    {"contrast", Command::HighContrast}, {"slechtziend", Command::HighContrast}, {"thema", Command::HighContrast},
    {"taal", Command::Language}, {"engels", Command::Language}, {"beamer", Command::SecondWindow},
    {"projector", Command::SecondWindow}, {"presenteren", Command::SecondWindow}, {"fullscreen", Command::FullScreen},
    {"schermvullend", Command::FullScreen}, {"zoeken", Command::Search}, {"vinden", Command::Search},
    {"filter", Command::Search}, {"kopieer", Command::Copy}, {"klembord", Command::Copy}, {"plakken", Command::Paste},
    {"knippen", Command::Cut}, {"selecteer", Command::SelectAll}, {"alles", Command::SelectAll},
    {"groeperen", Command::Group}, {"groepeer", Command::Group}, {"cluster", Command::Group},
    {"inklappen", Command::GroupFold}, {"samenvoegen", Command::Merge}, {"combineren", Command::Merge},
    {"splitsen", Command::TakeApart}, {"dubbel", Command::Duplicate}, {"dupliceer", Command::Duplicate},
    {"bewerk", Command::Edit}, {"wijzig", Command::Edit}, {"aanpassen", Command::Edit}, {"spelling", Command::Edit},
    {"briefje", Command::AddNote}, {"sticky", Command::AddNote}, {"toevoegen", Command::AddNote},
    {"ster", Command::Star}, {"favoriet", Command::Star}, {"oneens", Command::Dissent},
    {"minderheid", Command::Dissent}, {"stemmen", Command::VotingOpen}, {"stem", Command::VotingOpen},
    {"punten", Command::VotingOpen}, {"poll", Command::VotingOpen}, {"uitslag", Command::VotingResult},
    {"handopsteken", Command::VotingHands}, {"deelnemers", Command::People}, {"beurt", Command::HandsNext},
    {"dempen", Command::Mute}, {"wegsturen", Command::SendOut}, {"goedkeuren", Command::LetIn},
    {"modereren", Command::Hold}, {"stilte", Command::Silent}, {"brainstorm", Command::Silent},
    {"kaartje", Command::Card}, {"inspiratie", Command::Card}, {"kader", Command::LensOwn},
    {"vergeten", Command::BlindSpots}, {"importeer", Command::Import}, {"excel", Command::Import},
    {"csv", Command::Import}, {"screenshot", Command::Picture}, {"afbeelding", Command::Picture},
    {"foto", Command::Picture}, {"geschiedenis", Command::History}, {"tijdlijn", Command::History},
    {"vergelijken", Command::Compare}, {"titel", Command::Title}, {"hernoemen", Command::Title},
    {"openen", Command::Open}, {"laden", Command::Open}, {"demo", Command::Example}, {"oefenen", Command::Example},
    {"home", Command::Start}, {"afsluiten", Command::Close}, {"exit", Command::Quit}, {"herstel", Command::Undo},
    {"terug", Command::History}, {"opnieuw", Command::Redo}, {"situatie", Command::PhaseCase},
    {"betrokkenen", Command::PhaseActors}, {"gevolgen", Command::PhaseEffects}, {"normen", Command::PhaseValues},
    {"acties", Command::PhaseActions}, {"maatregelen", Command::PhaseActions}, {"resultaat", Command::PhaseOutcome},
    {"samenvatting", Command::PhaseOutcome}, {"verder", Command::NextPhase}, {"animatie", Command::ReducedMotion},
    {"zijbalk", Command::Panel}, {"conflict", Command::Tension}, {"dilemma", Command::Tension},
    {"versie", Command::About}, {"licentie", Command::About}, {"afstandsbediening", Command::Remote},
    {"uitlichten", Command::Spotlight}};
constexpr Looked in_english[]{{"save", Command::SaveElsewhere}, {"store", Command::SaveElsewhere},
    {"usb", Command::SaveElsewhere}, {"export", Command::Export}, {"download", Command::Export},
    {"word", Command::Export}, {"pdf", Command::Report}, {"print", Command::Report}, {"preview", Command::Report},
    {"report", Command::Report}, {"timer", Command::ClockToggle}, {"stopwatch", Command::ClockToggle},
    {"countdown", Command::ClockToggle}, {"clock", Command::ClockToggle}, {"longer", Command::ClockMore},
    {"duration", Command::ClockPlan}, {"schedule", Command::Agenda}, {"programme", Command::Agenda},
    {"breaks", Command::Agenda}, {"delete", Command::Remove}, {"erase", Command::Remove}, {"discard", Command::Remove},
    {"trash", Command::RemovedNotes}, {"bin", Command::RemovedNotes}, {"recover", Command::Restore},
    {"connect", Command::Link}, {"arrow", Command::Link}, {"line", Command::Link}, {"disconnect", Command::Unlink},
    {"qr", Command::JoinShow}, {"scan", Command::JoinShow}, {"mobile", Command::JoinShow}, {"wifi", Command::JoinShow},
    {"phone", Command::JoinShow}, {"invite", Command::CopyJoinLink}, {"participate", Command::Join},
    {"owner", Command::Owner}, {"responsible", Command::Owner}, {"lead", Command::Owner},
    {"experiment", Command::Experiment}, {"pilot", Command::Experiment}, {"trial", Command::Experiment},
    {"anonymous", Command::CleanCopy}, {"anonymise", Command::CleanCopy}, {"gdpr", Command::CleanCopy},
    {"privacy", Command::CleanCopy}, {"zoom", Command::Larger}, {"bigger", Command::Larger}, {"font", Command::Larger},
    {"help", Command::Keys}, {"shortcuts", Command::Keys}, {"manual", Command::Keys}, {"keyboard", Command::Keys},
    {"guide", Command::Keys}, {"sort", Command::TidyGroup}, {"arrange", Command::TidyGroup},
    {"rank", Command::TidyWeight}, {"chronological", Command::TidyTime}, {"dark", Command::HighContrast},
    {"colour", Command::HighContrast}, {"color", Command::HighContrast}, {"contrast", Command::HighContrast},
    {"theme", Command::HighContrast}, {"english", Command::Language}, {"translate", Command::Language},
    {"beamer", Command::SecondWindow}, {"projector", Command::SecondWindow}, {"present", Command::SecondWindow},
    {"fullscreen", Command::FullScreen}, {"maximise", Command::FullScreen}, {"find", Command::Search},
    {"filter", Command::Search}, {"clipboard", Command::Copy}, {"insert", Command::Import},
    {"select", Command::SelectAll}, {"everything", Command::SelectAll}, {"deselect", Command::SelectNone},
    {"cluster", Command::Group}, {"collapse", Command::GroupFold}, {"combine", Command::Merge},
    {"split", Command::TakeApart}, {"separate", Command::TakeApart}, {"clone", Command::Duplicate},
    {"rewrite", Command::Edit}, {"correct", Command::Edit}, {"spelling", Command::Edit}, {"sticky", Command::AddNote},
    {"add", Command::AddNote}, {"favourite", Command::Star}, {"star", Command::Star}, {"disagree", Command::Dissent},
    {"minority", Command::Dissent}, {"vote", Command::VotingOpen}, {"poll", Command::VotingOpen},
    {"points", Command::VotingOpen}, {"prioritise", Command::VotingOpen}, {"participants", Command::People},
    {"attendees", Command::People}, {"speaker", Command::HandsNext}, {"block", Command::Mute},
    {"kick", Command::SendOut}, {"ban", Command::SendOut}, {"approve", Command::LetIn}, {"moderate", Command::Hold},
    {"reject", Command::TurnAway}, {"quiet", Command::Silent}, {"brainstorm", Command::Silent},
    {"prompt", Command::Card}, {"inspiration", Command::Card}, {"framework", Command::LensOwn},
    {"missing", Command::BlindSpots}, {"gaps", Command::BlindSpots}, {"spreadsheet", Command::Import},
    {"csv", Command::Import}, {"excel", Command::Import}, {"screenshot", Command::Picture}, {"image", Command::Picture},
    {"photo", Command::Picture}, {"timeline", Command::History}, {"versions", Command::History},
    {"past", Command::History}, {"difference", Command::Compare}, {"title", Command::Title}, {"rename", Command::Title},
    {"load", Command::Open}, {"browse", Command::Open}, {"demo", Command::Example}, {"practice", Command::Example},
    {"home", Command::Start}, {"leave", Command::Close}, {"exit", Command::Quit}, {"back", Command::History},
    {"revert", Command::Undo}, {"mistake", Command::Undo}, {"again", Command::Redo}, {"problem", Command::PhaseCase},
    {"stakeholders", Command::PhaseActors}, {"consequences", Command::PhaseEffects}, {"ethics", Command::PhaseValues},
    {"measures", Command::PhaseActions}, {"solutions", Command::PhaseActions}, {"summary", Command::PhaseOutcome},
    {"conclusion", Command::PhaseOutcome}, {"continue", Command::NextPhase}, {"animation", Command::ReducedMotion},
    {"sidebar", Command::Panel}, {"dilemma", Command::Tension}, {"clash", Command::Tension},
    {"version", Command::About}, {"licence", Command::About}, {"spotlight", Command::Spotlight}};

bool always(Command) { return true; }

bool finds(std::string_view word, Command command) {
    const auto found = commands_found(always, word);
    const auto end = found.begin() + std::min<std::ptrdiff_t>(2, std::ssize(found));
    return std::find(found.begin(), end, command) != end;
}

}  // namespace

TEST_CASE("Each of the words that people have for a command finds it first or second") {
    STATIC_REQUIRE(std::size(in_dutch) >= 120);
    STATIC_REQUIRE(std::size(in_english) >= 120);
    for (const auto& [word, command] : in_dutch) {
        INFO(word << ": " << plain_name(command));
        CHECK(finds(word, command));
    }
    for (const auto& [word, command] : in_english) {
        INFO(word << ": " << plain_name(command));
        CHECK(finds(word, command));
    }
}

TEST_CASE("The whole name of a command finds it first, with its commas and brackets") {
    for (const auto& list : carried::word_lists())
        for (const CommandRow& row : command_table()) {
            const std::string name(Words(list.language)(row.name));
            INFO(name);
            CHECK(commands_found(always, name).front() == row.command);
        }
}

TEST_CASE("A small typing mistake finds the command all the same, and what is no word for anything finds nothing") {
    for (const auto& [word, command] :
        {Looked{"exportren", Command::Export}, {"prullebak", Command::RemovedNotes}, {"anonim", Command::CleanCopy},
            {"stopwach", Command::ClockToggle}, {"agneda", Command::Agenda}, {"fulscreen", Command::FullScreen}}) {
        INFO(word << ": " << plain_name(command));
        CHECK(finds(word, command));
    }
    CHECK(commands_found(always, "zeppelin").empty());
    CHECK(commands_found(always, "").size() == command_count);
}

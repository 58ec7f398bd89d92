// SPDX-License-Identifier: EUPL-1.2
// A real table, entered by a co-moderator who never touches the mouse: how many presses does it take beside the text?
#include "tests/screen/hands.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <vector>

using namespace samenspraak;
using samenspraak::testing::Hands;
using samenspraak::testing::Table;

namespace {

struct Written {
    const char* text;
    const char* of;    // what it is linked to first
    const char* also;  // and then; may be null
};

constexpr std::array actors{"Ouders", "Kinderen", "Badmeesters", "Zwemclub", "Buren", "Gemeenteraad", "Wethouder",
    "Leverancier van de camera", "Toezichthouder", "Bezoekers", "Scholen", "Schoonmakers"};
constexpr std::array<Written, 18> effects{{{"+Minder zorgen", "Ouders", "Bezoekers"},
    {"+Sneller hulp in het water", "Kinderen", "Badmeesters"}, {"-Gevoel van toezicht", "Bezoekers", "Zwemclub"},
    {"-Beelden van kinderen", "Kinderen", "Ouders"}, {"+Drukte is vooraf te zien", "Bezoekers", "Scholen"},
    {"-Badmeesters kijken minder zelf", "Badmeesters", "Kinderen"},
    {"-Kosten voor de gemeente", "Gemeenteraad", nullptr}, {"-Camera ziet ook de buren", "Buren", "Zwemclub"},
    {"+Bewijs na een ongeluk", "Wethouder", "Ouders"}, {"-Niemand weet wie kijkt", "Bezoekers", "Toezichthouder"},
    {"+Minder werkdruk", "Badmeesters", nullptr},
    {"-Afhankelijk van één bedrijf", "Leverancier van de camera", "Gemeenteraad"},
    {"+Rustiger bad", "Bezoekers", "Kinderen"}, {"-Verkeerd alarm", "Badmeesters", "Bezoekers"},
    {"+Les op het juiste moment", "Scholen", nullptr}, {"-Gluren door personeel", "Schoonmakers", "Bezoekers"},
    {"+Vertrouwen in het bad", "Ouders", nullptr}, {"-Beelden lekken uit", "Leverancier van de camera", "Ouders"}}};
constexpr std::array<Written, 9> values{{{"Veiligheid", "Sneller hulp in het water", "Bewijs na een ongeluk"},
    {"Privacy", "Beelden van kinderen", "Gluren door personeel"}, {"Vrijheid", "Gevoel van toezicht", nullptr},
    {"Vertrouwen", "Vertrouwen in het bad", "Niemand weet wie kijkt"},
    {"Vakmanschap", "Badmeesters kijken minder zelf", "Minder werkdruk"},
    {"Zuinigheid", "Kosten voor de gemeente", nullptr}, {"Zelfstandigheid", "Afhankelijk van één bedrijf", nullptr},
    {"Rust", "Rustiger bad", "Minder zorgen"}, {"Menselijkheid", "Verkeerd alarm", nullptr}}};
constexpr std::array<Written, 9> options{{{"Geen beelden bewaren", "Privacy", "Beelden lekken uit"},
    {"Camera kijkt alleen naar het water", "Privacy", "Camera ziet ook de buren"},
    {"Bord bij de ingang", "Vertrouwen", "Niemand weet wie kijkt"},
    {"Badmeester beslist zelf", "Vakmanschap", "Badmeesters kijken minder zelf"},
    {"Raad besluit elk jaar opnieuw", "Vertrouwen", "Kosten voor de gemeente"},
    {"Twee leveranciers vergelijken", "Zelfstandigheid", "Afhankelijk van één bedrijf"},
    {"Cursus voor personeel", "Menselijkheid", "Gluren door personeel"},
    {"Uur zonder camera", "Vrijheid", "Gevoel van toezicht"},
    {"Alarm eerst laten proberen", "Veiligheid", "Verkeerd alarm"}}};
constexpr std::array more_of_the_last{"Privacy", "Vrijheid", "Vertrouwen", "Vakmanschap", "Zuinigheid",
    "Zelfstandigheid", "Rust", "Menselijkheid", "Gevoel van toezicht", "Beelden van kinderen",
    "Badmeesters kijken minder zelf", "Kosten voor de gemeente", "Camera ziet ook de buren", "Niemand weet wie kijkt",
    "Afhankelijk van één bedrijf", "Gluren door personeel", "Beelden lekken uit"};
// As people say again what was said: nearly equal, and merged.
constexpr std::array said_again{"De ouders", "ouders", "De kinderen", "Badmeester", "De buren",
    "Het personeel van de zwemclub", "scholen", "bezoekers", "De wethouder", "De gemeenteraad", "toezichthouders",
    "Schoonmaker"};

// As it stands on the note: without the sign that picks the lane.
std::string_view text_of(const Written& written) {
    std::string_view text = written.text;
    return text.starts_with('+') || text.starts_with('-') ? text.substr(1) : text;
}

struct Counted {
    int most = 0, all = 0, times = 0;
    void count(int presses) { most = std::max(most, presses), all += presses, ++times; }
    double mean() const { return static_cast<double>(all) / times; }
};

class Script {
public:
    Table table;
    Hands hands{table};
    int in_this_step = 0;
    Counted notes, first_links, more_links, merges, groups;

    void write_actors() {
        for (const char* actor : actors) {
            const int before = hands.presses();
            hands.text(actor);
            hands.press({Key::Enter});
            notes.count(hands.presses() - before);
            group_pairs(4);
        }
    }
    template <class All> void write_linked(const All& all, int groups_wanted) {
        in_this_step = 0;
        for (const Written& each : all) {
            const int before = hands.presses();
            std::string_view text = each.text;
            if (text_of(each) != text) hands.letter(text[0]);
            hands.text(text_of(each));
            hands.press(control(Key::L));
            REQUIRE(hands.pick(each.of));
            first_links.count(hands.presses() - before);
            if (each.also) link_also(each.also);
            group_pairs(groups_wanted);
        }
    }
    // Each second note is grouped with the one before it, until there are so many groups in this step.
    void group_pairs(int wanted) {
        if (++in_this_step % 2 == 0 && in_this_step <= 2 * wanted) group("Groep");
    }
    void link_also(const char* to) {
        const int before = hands.presses();
        hands.press(control(Key::L));
        REQUIRE(hands.pick(to));
        more_links.count(hands.presses() - before);
    }
    void say_again() {
        for (const char* said : said_again) {
            hands.text(said);
            hands.press({Key::Enter});
            const int before = hands.presses();
            hands.press(control_shift(Key::M));
            if (!table.screen().focused("bottom.field")) REQUIRE(hands.pick("Zwemclub"));
            merges.count(hands.presses() - before);
        }
    }
    // The last two notes.
    void group(const char* name) {
        const int before = hands.presses();
        hands.press(control(Key::Up));
        hands.press(shift(Key::Left));
        hands.press({Key::G});
        hands.text(name);
        hands.press({Key::Enter});
        hands.press({Key::Escape});
        REQUIRE(table.screen().focused("bottom.field"));
        groups.count(hands.presses() - before);
    }
};

}  // namespace

TEST_CASE("a whole table by keyboard alone: sixty notes, eighty links, nine groups, twelve merges", "[script]") {
    Script script;
    Table& table = script.table;
    Hands& hands = script.hands;
    hands.press(control(Key::N));
    hands.text("Camera’s bij het zwembad");
    hands.press({Key::Enter});
    REQUIRE(table.program().session());

    hands.press(control(Key::Digit2));
    script.write_actors();
    REQUIRE(table.on_board(Phase::Actors) == actors.size());
    script.say_again();
    CHECK(table.on_board(Phase::Actors) == actors.size());
    hands.press(control(Key::Digit3));
    script.write_linked(effects, 0);
    CHECK(table.on_board(Phase::Effects) == effects.size());
    hands.press(control(Key::Digit4));
    script.write_linked(values, 2);
    hands.press(control(Key::Digit5));
    script.write_linked(options, 3);
    // What was written last helps, on second thoughts, with all of these.
    for (const char* also : more_of_the_last) script.link_also(also);

    // Each thing that was said is where it belongs.
    for (const Written& each : effects) {
        const Lane lane = each.text[0] == '+' ? Lane::Positive : Lane::Negative;
        CHECK(table.note(text_of(each)).place.lane == lane);
        CHECK(table.linked(each.of, text_of(each)));
        if (each.also) CHECK(table.linked(each.also, text_of(each)));
    }
    for (const Written& each : values) CHECK(table.linked(each.of, each.text));
    for (const Written& each : options) {
        CHECK(table.linked(each.of, each.text));
        CHECK(table.linked(each.also, each.text));
    }
    CHECK(table.session().notes.size() == 60);

    INFO("presses beside the text, mean and most. a note: "
         << script.notes.mean() << ", " << script.notes.most
         << "; a note with lane and link: " << script.first_links.mean() << ", " << script.first_links.most
         << "; one link more: " << script.more_links.mean() << ", " << script.more_links.most
         << "; a merge: " << script.merges.mean() << ", " << script.merges.most
         << "; a group of two: " << script.groups.mean() << ", " << script.groups.most);
    CHECK(script.notes.most == 1);
    CHECK(script.first_links.most <= 4);
    CHECK(script.first_links.mean() <= 3.0);
    CHECK(script.more_links.most <= 4);
    CHECK(script.more_links.mean() < 3);
    CHECK(script.merges.most <= 4);
    CHECK(script.merges.mean() < 1.5);
    CHECK(script.merges.times == 12);
    std::size_t merged = 0;
    for (const auto& [id, note] : table.session().notes)
        table.session().links.to(id, [&](const Link& link) { merged += link.kind == LinkKind::Merged; });
    CHECK(merged == 12);
    CHECK(table.session().links.size() - merged == 81);
    CHECK(table.session().groups.size() == 9);
    CHECK(script.groups.times == 9);
    CHECK(script.groups.most == 5);
}

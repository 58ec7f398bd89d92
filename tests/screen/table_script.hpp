// SPDX-License-Identifier: EUPL-1.2
// A real table, entered by a co-moderator who never touches the mouse: sixty notes, eighty links, nine groups, twelve
// merges. Played without a window, where the presses are counted, and again in the real one.
#pragma once
#include "tests/screen/hands.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

#include <array>

namespace samenspraak::testing {

struct Written {
    const char* text;
    const char* of;    // what it is linked to first
    const char* also;  // and then; may be null
};

inline constexpr std::array actors{"Ouders", "Kinderen", "Badmeesters", "Zwemclub", "Buren", "Gemeenteraad",
    "Wethouder", "Leverancier van de camera", "Toezichthouder", "Bezoekers", "Scholen", "Schoonmakers"};
inline constexpr std::array<Written, 18> effects{{{"+Minder zorgen", "Ouders", "Bezoekers"},
    {"+Sneller hulp in het water", "Kinderen", "Badmeesters"}, {"-Gevoel van toezicht", "Bezoekers", "Zwemclub"},
    {"-Beelden van kinderen", "Kinderen", "Ouders"}, {"+Drukte is vooraf te zien", "Bezoekers", "Scholen"},
    {"-Badmeesters kijken minder zelf", "Badmeesters", "Kinderen"},
    {"-Kosten voor de gemeente", "Gemeenteraad", nullptr}, {"-Camera ziet ook de buren", "Buren", "Zwemclub"},
    {"+Bewijs na een ongeluk", "Wethouder", "Ouders"}, {"-Niemand weet wie kijkt", "Bezoekers", "Toezichthouder"},
    {"+Minder werkdruk", "Badmeesters", nullptr},
    {"-Afhankelijk van een bedrijf", "Leverancier van de camera", "Gemeenteraad"},
    {"+Rustiger bad", "Bezoekers", "Kinderen"}, {"-Verkeerd alarm", "Badmeesters", "Bezoekers"},
    {"+Les op het juiste moment", "Scholen", nullptr}, {"-Gluren door personeel", "Schoonmakers", "Bezoekers"},
    {"+Vertrouwen in het bad", "Ouders", nullptr}, {"-Beelden lekken uit", "Leverancier van de camera", "Ouders"}}};
inline constexpr std::array<Written, 9> values{{{"Veiligheid", "Sneller hulp in het water", "Bewijs na een ongeluk"},
    {"Privacy", "Beelden van kinderen", "Gluren door personeel"}, {"Vrijheid", "Gevoel van toezicht", nullptr},
    {"Vertrouwen", "Vertrouwen in het bad", "Niemand weet wie kijkt"},
    {"Vakmanschap", "Badmeesters kijken minder zelf", "Minder werkdruk"},
    {"Zuinigheid", "Kosten voor de gemeente", nullptr}, {"Zelfstandigheid", "Afhankelijk van een bedrijf", nullptr},
    {"Rust", "Rustiger bad", "Minder zorgen"}, {"Menselijkheid", "Verkeerd alarm", nullptr}}};
inline constexpr std::array<Written, 9> options{{{"Geen beelden bewaren", "Privacy", "Beelden lekken uit"},
    {"Camera kijkt alleen naar het water", "Privacy", "Camera ziet ook de buren"},
    {"Bord bij de ingang", "Vertrouwen", "Niemand weet wie kijkt"},
    {"Badmeester beslist zelf", "Vakmanschap", "Badmeesters kijken minder zelf"},
    {"Raad besluit elk jaar opnieuw", "Vertrouwen", "Kosten voor de gemeente"},
    {"Twee leveranciers vergelijken", "Zelfstandigheid", "Afhankelijk van een bedrijf"},
    {"Cursus voor personeel", "Menselijkheid", "Gluren door personeel"},
    {"Uur zonder camera", "Vrijheid", "Gevoel van toezicht"},
    {"Alarm eerst laten proberen", "Veiligheid", "Verkeerd alarm"}}};
inline constexpr std::array more_of_the_last{"Privacy", "Vrijheid", "Vertrouwen", "Vakmanschap", "Zuinigheid",
    "Zelfstandigheid", "Rust", "Menselijkheid", "Gevoel van toezicht", "Beelden van kinderen",
    "Badmeesters kijken minder zelf", "Kosten voor de gemeente", "Camera ziet ook de buren", "Niemand weet wie kijkt",
    "Afhankelijk van een bedrijf", "Gluren door personeel", "Beelden lekken uit"};
// As people say again what was said: nearly equal, and merged.
inline constexpr std::array said_again{"De ouders", "ouders", "De kinderen", "Badmeester", "De buren",
    "Het personeel van de zwemclub", "scholen", "bezoekers", "De wethouder", "De gemeenteraad", "toezichthouders",
    "Schoonmaker"};

// As it stands on the note: without the sign that picks the lane.
inline std::string_view text_of(const Written& written) {
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
    bool makes_groups = true;  // which note lies beside another depends on how the board came about
    int in_this_step = 0;
    Counted notes, first_links, more_links, merges, groups;

    void play() {
        hands.press(control(Key::N));
        hands.text("Camera bij het zwembad");
        hands.press({Key::Enter});
        REQUIRE(table.program().session());
        hands.press(control(Key::Digit2));
        write_actors();
        REQUIRE(table.on_board(Phase::Actors) == actors.size());
        say_again();
        CHECK(table.on_board(Phase::Actors) == actors.size());
        hands.press(control(Key::Digit3));
        write_linked(effects, 0);
        CHECK(table.on_board(Phase::Effects) == effects.size());
        hands.press(control(Key::Digit4));
        write_linked(values, 2);
        hands.press(control(Key::Digit5));
        write_linked(options, 3);
        // What was written last helps, on second thoughts, with all of these.
        for (const char* also : more_of_the_last) link_also(also);
    }

private:
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
        if (makes_groups && ++in_this_step % 2 == 0 && in_this_step <= 2 * wanted) group("Groep");
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
    // The last note and one beside it.
    void group(const char* name) {
        const int before = hands.presses();
        hands.press(control(Key::Up));
        for (const Key way : {Key::Left, Key::Up, Key::Right})  // wherever the other lies
            if (table.ui_state().selection.size() < 2) hands.press(shift(way));
        hands.press(alt(Key::G));
        hands.text(name);
        hands.press({Key::Enter});
        hands.press({Key::Escape});
        if (table.ui_state().panel) hands.press({Key::Escape});
        if (!table.screen().focused("bottom.field")) hands.press({Key::Escape});
        INFO(table.ui_state().selection.size() << ' ' << table.ui_state().panel);
        REQUIRE(table.screen().focused("bottom.field"));
        groups.count(hands.presses() - before);
    }
};

}  // namespace samenspraak::testing

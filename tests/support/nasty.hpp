// SPDX-License-Identifier: EUPL-1.2
// Texts that try to break a document, and sessions full of them.
#pragma once
#include "tests/support/names.hpp"
#include "tests/support/sample_session.hpp"

#include <string>
#include <vector>

namespace samenspraak::testing {

inline std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

inline Texts nasty_texts() {
    return {"<b>vet</b> & \"aanhaling\" 'enkel'", "]]> --> <!-- </w:t></text:p><script>alert(1)</script>",
        "=HYPERLINK(\"http://x\";\"klik\")", "+31 6 12345678", "-1+1", "@SUM(1;1)", "مرحبا بالعالم (abc) 123",
        "שלום \xe2\x80\xae omgekeerd", "👨‍👩‍👧‍👦 gezin 🏳️‍🌈 vlag", "你好，世界",
        "twee\nregels\n\nen vier", "\xef\xbf\xbe en \xef\xbf\xbf en \xf4\x8f\xbf\xbf en \xef\xb7\x90",
        "&amp; &#0; &lt;", "{0} {1} %s %n ${x} \\n", repeated("langwoord", 220), "  voorloop en eind  ",
        "a\xc2\xa0\xe2\x80\x8b\xc2\xad onzichtbaar", "café e\xcc\x81"};
}

// Every nasty text as a note of each phase, linked, and in every other place where people write.
inline Session nasty_session() {
    Table table;
    const Texts texts = nasty_texts();
    REQUIRE(table.act({SetTitle{texts[0]}, SetHost{texts[2]}, SetDate{"2026-11-23"}}));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string& text = texts[i];
        const NoteId actor = table.actor(text), effect = table.effect(text, i % 2 ? Lane::Positive : Lane::Negative);
        const NoteId value = table.value(text), option = table.option(text, i % 2 ? Lane::People : Lane::Technology);
        table.say(Phase::Case, text);
        for (const auto& [a, b] : {std::pair{actor, effect}, {effect, value}, {value, option}, {effect, option}})
            table.link(a, b);
        Experiment experiment;
        experiment.question = experiment.boundary = text;
        REQUIRE(table.act({SetDissent{effect, text}, SetExperiment{option, experiment}}));
        if (text.size() <= limit::line) {
            REQUIRE(table.act({SetOwner{option, text}}));
            REQUIRE(table.act(edits::group(table.session, std::vector{actor}, table.next_id<GroupId>(), text)));
        }
        if (i < case_question_count) REQUIRE(table.act({SetAnswer{static_cast<CaseQuestion>(i), text}}));
    }
    return table.session;
}

// People with names that occur nowhere else, who joined, wrote and voted.
inline constexpr const char* secret_names[] = {"Fatima Verschrikkelijk", "Øyvind Zoekgeraakt"};
inline Session session_with_names() {
    Table table;
    REQUIRE(table.act({SetTitle{"Druktemeting"}, SetHost{"Raad"}}));
    for (const char* name : secret_names) {
        const PersonId person = table.joins(name);
        const NoteId actor = table.say(Phase::Actors, "Bewoners", Lane::None, person);
        const NoteId value = table.say(Phase::Values, "Privacy", Lane::None, person);
        table.link(actor, table.say(Phase::Effects, "Gevolgd", Lane::Negative, person));
        REQUIRE(table.act({SetVote{person, value, 2}}, person));
    }
    return table.session;
}

}  // namespace samenspraak::testing

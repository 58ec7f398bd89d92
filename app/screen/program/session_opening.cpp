// SPDX-License-Identifier: EUPL-1.2
#include "app/screen/program/session_opening.hpp"

namespace samenspraak::screen {

void SessionOpening::begin(const store::Path& path, const store::Path& open) {
    begin([path, open](const Library& library, const method::Words& words) -> Taken {
        if (!open.empty() && library.files().real(path) == open) return std::nullopt;
        return library.take(path, words);
    });
}

void SessionOpening::begin_new(document::NewSession facts) {
    begin([facts = std::move(facts)](
              const Library& library, const method::Words& words) -> Taken { return library.begin(facts, words); });
}

void SessionOpening::draw_form(Ui& ui, std::string_view language) {
    if (!form_) return;
    const Decision decision = form_->draw(ui);
    if (decision == Decision::Done) begin_new(form_->facts(language));
    if (decision != Decision::Open) form_.reset();
}

void SessionOpening::begin_example() {
    begin([](const Library& library, const method::Words& words) -> Taken { return library.example(words); });
}

void SessionOpening::begin(std::function<Taken(const Library&, const method::Words&)> take) {
    if (tasks_.is_busy()) return;
    result_ = Refusal{Reason::Stopped};
    tasks_.run<Opened>(
        [library = library_, kept = kept_, take = std::move(take),
            language = std::string(messages_.words().language())](store::Files&) -> Opened {
            Taken taken = take(*library, method::Words(language));
            if (!taken) return std::nullopt;
            if (!*taken) return taken->error();
            KeptBeside beside = kept((*taken)->document->id());
            return OpenedSession{std::move(**taken), std::move(beside)};
        },
        [this](Opened opened) { finish(std::move(opened)); });
}

void SessionOpening::finish(Opened opened) {
    result_ = Done{};
    if (!opened) return messages_.say(Word::app_open_already);
    if (*opened) {
        opened_ = std::move(**opened);
    } else {
        result_ = opened->error();
        messages_.say(opened->error());
    }
}

}  // namespace samenspraak::screen

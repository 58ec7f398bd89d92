// SPDX-License-Identifier: EUPL-1.2
#include "app/document/drafts.hpp"

#include "sessions/change.hpp"
#include "sessions/text/utf8.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace samenspraak::document {
namespace {

namespace json = boost::json;

constexpr std::uint64_t max_bytes = 1U << 20;
constexpr std::size_t max_sessions = 20;

bool nothing_in(const Drafts& drafts) {
    return std::ranges::all_of(drafts, [](const std::string& text) { return text.empty(); });
}

struct Kept {
    std::uint64_t session = 0;
    Drafts drafts;
};

std::vector<Kept> kept_in(const Result<store::Bytes>& bytes) {
    std::vector<Kept> all;
    if (!bytes) return all;
    boost::system::error_code wrong;
    const json::value value = json::parse({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, wrong);
    if (wrong || !value.is_array()) return all;
    for (const json::value& item : value.get_array()) {
        const json::array* parts = item.if_array();
        const auto* session = parts && !parts->empty() ? (*parts)[0].if_string() : nullptr;
        if (!session) continue;
        Kept kept;
        kept.session = std::strtoull(session->c_str(), nullptr, 16);
        for (std::size_t i = 0; i < phase_count && i + 1 < parts->size(); ++i)
            if (const auto* text = (*parts)[i + 1].if_string();
                text && text::is_plain_text(std::string_view(text->data(), text->size()), limit::note_text))
                kept.drafts[i].assign(text->data(), text->size());
        if (all.size() < max_sessions) all.push_back(std::move(kept));
    }
    return all;
}

std::string written(std::span<const Kept> all) {
    json::array items;
    for (const Kept& each : all) {
        std::array<char, 17> id{};
        std::snprintf(id.data(), id.size(), "%016llx", static_cast<unsigned long long>(each.session));
        json::array parts{json::string(id.data())};
        for (const std::string& text : each.drafts) parts.emplace_back(text);
        items.push_back(std::move(parts));
    }
    return json::serialize(items) + "\n";
}

}  // namespace

void DraftBox::keep(SessionId session, const Drafts& drafts) {
    if (file_.empty()) return;
    files_.change(
        file_, max_bytes, [session, drafts](const Result<store::Bytes>& before) -> std::optional<std::string> {
            std::vector<Kept> all = kept_in(before);
            std::erase_if(all, [&](const Kept& each) { return each.session == session.bits; });
            if (!nothing_in(drafts)) all.insert(all.begin(), {session.bits, drafts});
            if (all.size() > max_sessions) all.resize(max_sessions);
            if (all.empty()) return std::nullopt;
            return written(all);
        });
}

Drafts DraftBox::of(SessionId session) const {
    for (Kept& each : kept_in(reader_.read(file_, max_bytes)))
        if (each.session == session.bits) return std::move(each.drafts);
    return {};
}

}  // namespace samenspraak::document

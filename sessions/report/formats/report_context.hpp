// SPDX-License-Identifier: EUPL-1.2
// One session with one set of choices, to be exported in several formats: what they share is made once, when the first
// format asks for it. Belongs to one thread, also for what it returns. The session must outlive it and stay unchanged.
#pragma once
#include "sessions/report/outline.hpp"
#include "sessions/report/pictures/picture.hpp"

#include <functional>
#include <memory>

namespace samenspraak::report {

struct ReportData;

class ReportContext {
public:
    // Called now and then during long work, with the fraction of the current format that is done (0..1). False: stop.
    using Watch = std::function<bool(float)>;

    ReportContext(const Session&, Choices, Watch = {});
    ~ReportContext();
    ReportContext(const ReportContext&) = delete;
    ReportContext& operator=(const ReportContext&) = delete;

    const Choices& choices() const { return choices_; }
    const Session& session() const { return session_; }  // with covered notes; what people read is made from data()
    const ReportData& data();
    const Outline& outline();
    const Picture& figure();          // the threads
    const std::string& figure_png();  // the same, for formats that hold pictures as files
    text::Typesetter& typesetter();

    // For long work to call. Once it has returned false it always does: what is being made will not be used.
    bool go_on(float share);
    bool stopped() const { return stopped_; }

private:
    const Session& session_;
    Choices choices_;
    Watch watch_;
    bool stopped_ = false;
    std::unique_ptr<ReportData> data_;
    std::unique_ptr<Outline> outline_;
    std::unique_ptr<Picture> figure_;
    std::string figure_png_;
    std::unique_ptr<text::Typesetter> typesetter_;
};

}  // namespace samenspraak::report

// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/services/attachmentintake.h"
#include "core/services/promptlibrary.h"
#include "core/storage/storage.h"
#include "ui/chat/compose/attachmenttray.h"
#include "ui/chat/compose/noticestack.h"
#include "ui/chat/compose/promptform.h"
#include "ui/chat/compose/suggestionpopup.h"
#include "ui/chat/composer.h"
#include "ui/chat/composeredit.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>

namespace switchyard {

[[nodiscard]] QByteArray picture(const char *format, QSize size = {64, 48});
/// A real photo whose EXIF names a place: the first directory holds only the pointer.
[[nodiscard]] QByteArray photoWithPosition();
[[nodiscard]] QList<ModelPickerRow> someModels();

/// A composer in a window, with a store, three prompts and three models to choose from. For tests that derive from it.
class ComposeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    [[nodiscard]] ComposerEdit *edit() const
    {
        return m_composer->findChild<ComposerEdit *>(QStringLiteral("composerText"));
    }
    [[nodiscard]] NoticeStack *notices() const { return m_composer->findChild<NoticeStack *>(); }
    [[nodiscard]] AttachmentTray *tray() const { return m_composer->findChild<AttachmentTray *>(); }
    [[nodiscard]] SuggestionPopup *popup() const { return m_window->findChild<SuggestionPopup *>(); }
    [[nodiscard]] bool isListOpen() const { return popup() && popup()->isVisible(); }
    [[nodiscard]] PromptForm *form() const { return m_composer->findChild<PromptForm *>(); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_composer->findChild<QPushButton *>(name); }
    void setModels(int count);
    [[nodiscard]] QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no sample");
        return file.fileName();
    }
    void paste(QMimeData *data)
    {
        QApplication::clipboard()->setMimeData(data);
        edit()->paste();
    }
    static void preedit(QWidget *field, const QString &text)
    {
        QInputMethodEvent event(text, {});
        QApplication::sendEvent(field, &event);
    }
    static void commit(QWidget *field, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(field, &event);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<AttachmentIntake> m_intake;
    std::unique_ptr<PromptLibrary> m_prompts;
    std::unique_ptr<QWidget> m_window;
    Composer *m_composer = nullptr;
    QList<RecipientName> m_models;
};

} // namespace switchyard

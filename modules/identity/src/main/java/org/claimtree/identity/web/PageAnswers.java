package org.claimtree.identity.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** What pages answer: sentences at fields or for the whole page, and where to go on. */
final class PageAnswers {
    private PageAnswers() {}

    /** What is wrong with a field. */
    static void wrong(UIComponent field, String sentence) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(
                field == null ? null : field.getClientId(context),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    /** What has happened. */
    static void done(String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
    }

    /** Goes to another page of this server. Without a host, so that it is right behind every proxy. */
    static void goTo(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        context.responseComplete();
    }
}
